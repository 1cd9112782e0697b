using CareCoord.Domain.Interventions;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class ProposingTests(TestCluster cluster) : CareTests(cluster)
{
    private InterventionId _breathing;

    protected override async Task Begin()
    {
        _breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
    }

    [Fact]
    public async Task Six_of_seven_practices_propose_a_raise_and_keep_the_version_and_the_inputs()
    {
        await Care.PractiseSixOfSeven(_breathing);

        (await Clinic.Raw<string>("select concat_ws(' ', source, source_version, kind, status) from proposal")).Should().Be("paced-breathing 1 Raise Open");
        (await Clinic.Raw<string>("select say from proposal")).Should().Be("From 5 to 7 minutes.");
        (await Clinic.Raw<int>("select jsonb_array_length(inputs) from proposal")).Should().BeGreaterThan(6, "each practice it looked at is kept");
    }

    [Fact]
    public async Task One_too_much_blocks_the_raise()
    {
        await Care.PractiseSixOfSeven(_breathing, tooMuch: 4);

        (await Care.Count("proposal")).Should().Be(0);
    }

    [Fact]
    public async Task Looking_again_and_again_leaves_one_proposal()
    {
        await Care.PractiseSixOfSeven(_breathing);

        await Clinic.SweepEvaluations();
        await Clinic.Do(Care.Coordinator, Care.Contact());

        (await Care.Count("proposal")).Should().Be(1);
    }

    [Fact]
    public async Task A_proposal_that_is_no_longer_true_is_withdrawn_with_what_changed_it()
    {
        await Care.PractiseSixOfSeven(_breathing);

        await Clinic.Do(Care.Coordinator, Care.Practice(_breathing, "too-much"));

        (await Clinic.Raw<string>("select status from proposal")).Should().Be("Withdrawn");
        (await Clinic.Raw<string>("select changed::text from proposal")).Should().Contain("too-much");
    }

    [Fact]
    public async Task Accepting_raises_the_dose_in_the_name_of_who_decided()
    {
        await Care.PractiseSixOfSeven(_breathing);

        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: true));

        (await Clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(7);
        (await Clinic.Raw<Guid>("select by from intervention_change where kind = 'Moved'")).Should().Be(Care.Psychologist.Staff!.Value.Value);
        (await Care.Count("proposal where status = 'Open'")).Should().Be(0, "the week that earned one raise does not earn the next");
    }

    [Fact]
    public async Task Deciding_against_it_keeps_the_dose_and_the_same_week_earns_nothing_again()
    {
        await Care.PractiseSixOfSeven(_breathing);

        await Clinic.Do(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: false));
        Clinic.Clock.Advance(TimeSpan.FromHours(1));
        await Clinic.Do(Care.Coordinator, Care.Practice(_breathing));

        (await Clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(5);
        (await Clinic.Raw<string>("select status from proposal")).Should().Be("Dismissed");
    }

    [Fact]
    public async Task Nothing_is_raised_without_the_persons_own_agreement()
    {
        await Care.PractiseSixOfSeven(_breathing);

        var outcome = await Clinic.UseCases.Run(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: true) with { PersonAgrees = null });

        outcome.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("proposal.person");
        (await Clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(5);
    }

    [Fact]
    public async Task A_coordinator_does_not_decide_about_a_dose()
    {
        await Care.PractiseSixOfSeven(_breathing);

        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Care.Decide(await Care.Proposed(), accept: true));

        outcome.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("proposal.role");
    }

    [Fact]
    public async Task Deciding_against_it_needs_a_reason()
    {
        await Care.PractiseSixOfSeven(_breathing);

        var outcome = await Clinic.UseCases.Run(Care.Psychologist, Care.Decide(await Care.Proposed(), accept: false) with { Reason = "" });

        outcome.Should().BeOfType<Outcome<Nothing>.Invalid>().Which.Errors.Single().Field.Should().Be("Reason");
    }
}
