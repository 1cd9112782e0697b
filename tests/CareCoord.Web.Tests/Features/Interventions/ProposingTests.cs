using CareCoord.Domain.Interventions;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Interventions;

public sealed class ProposingTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private InCare _care = null!;
    private InterventionId _breathing;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
        _breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Six_of_seven_practices_propose_a_raise_and_keep_the_version_and_the_inputs()
    {
        await _care.PractiseSixOfSeven(_breathing);

        (await _clinic.Raw<string>("select concat_ws(' ', source, source_version, kind, status) from proposal")).Should().Be("paced-breathing 1 Raise Open");
        (await _clinic.Raw<string>("select say from proposal")).Should().Be("From 5 to 7 minutes.");
        (await _clinic.Raw<int>("select jsonb_array_length(inputs) from proposal")).Should().BeGreaterThan(6, "each practice it looked at is kept");
    }

    [Fact]
    public async Task One_too_much_blocks_the_raise()
    {
        await _care.PractiseSixOfSeven(_breathing, tooMuch: 4);

        (await _care.Count("proposal")).Should().Be(0);
    }

    [Fact]
    public async Task Looking_again_and_again_leaves_one_proposal()
    {
        await _care.PractiseSixOfSeven(_breathing);

        await _clinic.SweepEvaluations();
        await _clinic.Do(_care.Coordinator, _care.Contact());

        (await _care.Count("proposal")).Should().Be(1);
    }

    [Fact]
    public async Task A_proposal_that_is_no_longer_true_is_withdrawn_with_what_changed_it()
    {
        await _care.PractiseSixOfSeven(_breathing);

        await _clinic.Do(_care.Coordinator, _care.Practice(_breathing, "too-much"));

        (await _clinic.Raw<string>("select status from proposal")).Should().Be("Withdrawn");
        (await _clinic.Raw<string>("select changed::text from proposal")).Should().Contain("too-much");
    }

    [Fact]
    public async Task Accepting_raises_the_dose_in_the_name_of_who_decided()
    {
        await _care.PractiseSixOfSeven(_breathing);

        await _clinic.Do(_care.Psychologist, _care.Decide(await _care.Proposed(), accept: true));

        (await _clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(7);
        (await _clinic.Raw<Guid>("select by from intervention_change where kind = 'Moved'")).Should().Be(_care.Psychologist.Staff!.Value.Value);
        (await _care.Count("proposal where status = 'Open'")).Should().Be(0, "the week that earned one raise does not earn the next");
    }

    [Fact]
    public async Task Deciding_against_it_keeps_the_dose_and_the_same_week_earns_nothing_again()
    {
        await _care.PractiseSixOfSeven(_breathing);

        await _clinic.Do(_care.Psychologist, _care.Decide(await _care.Proposed(), accept: false));
        _clinic.Clock.Advance(TimeSpan.FromHours(1));
        await _clinic.Do(_care.Coordinator, _care.Practice(_breathing));

        (await _clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(5);
        (await _clinic.Raw<string>("select status from proposal")).Should().Be("Dismissed");
    }

    [Fact]
    public async Task Nothing_is_raised_without_the_persons_own_agreement()
    {
        await _care.PractiseSixOfSeven(_breathing);

        var outcome = await _clinic.UseCases.Run(_care.Psychologist, _care.Decide(await _care.Proposed(), accept: true) with { PersonAgrees = null });

        outcome.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("proposal.person");
        (await _clinic.Raw<decimal>("select dose_minutes from intervention")).Should().Be(5);
    }

    [Fact]
    public async Task A_coordinator_does_not_decide_about_a_dose()
    {
        await _care.PractiseSixOfSeven(_breathing);

        var outcome = await _clinic.UseCases.Run(_care.Coordinator, _care.Decide(await _care.Proposed(), accept: true));

        outcome.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("proposal.role");
    }

    [Fact]
    public async Task Deciding_against_it_needs_a_reason()
    {
        await _care.PractiseSixOfSeven(_breathing);

        var outcome = await _clinic.UseCases.Run(_care.Psychologist, _care.Decide(await _care.Proposed(), accept: false) with { Reason = "" });

        outcome.Should().BeOfType<Outcome<Nothing>.Invalid>().Which.Errors.Single().Field.Should().Be("Reason");
    }
}
