using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Features.Timeline;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

/// <summary>Who agrees with what stands in the plan: each discipline, and the person.</summary>
public sealed class AgreementTests(TestCluster cluster) : CareTests(cluster)
{
    private Planned _plan = null!;

    protected override async Task Begin() => _plan = await Planned.Begin(Care);

    [Fact]
    public async Task While_nothing_is_published_nobody_can_agree() => Agreement.Of(await _plan.Read()).Should().BeEmpty();

    [Fact]
    public async Task Each_discipline_of_the_care_team_agrees_with_what_it_wrote_and_ticked_in_the_version_that_stands()
    {
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");
        await _plan.Publish(Care.Gp, "problems", 0, "The helmet.");
        await Tick(Care.Gp, "doing", agreed: true);
        await Tick(Care.Psychologist, "problems", agreed: false);

        (await Words(Discipline.PrimaryCare)).Should().Be("agrees with all 2 parts that stand");
        (await Words(Discipline.Psychology)).Should().Be("agrees with 1 of 2 parts, not yet with “What we are working on” (seen)");

        await _plan.Publish(Care.Psychologist, "doing", 1, "Walks.");
        (await Words(Discipline.PrimaryCare)).Should().Be("agrees with 1 of 2 parts, not yet with “What we are doing”", "they agreed to the version before");
    }

    [Fact]
    public async Task What_the_person_said_stands_with_its_day_and_who_heard_it_and_the_last_word_counts()
    {
        var day = DateOnly.FromDateTime(Clinic.Clock.GetUtcNow().Date);
        await Hear(Care.Gp, agrees: false, day, "Too much at once.");
        Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await Hear(Care.Coordinator, agrees: true, day.AddDays(1), "");

        var said = (await _plan.Read()).Letter!.Person!;

        (said.Agrees, said.On, said.HeardBy, said.Words).Should().Be((true, day.AddDays(1), "Ana Duarte", ""));
        (await Clinic.Ask(Care.Gp, new TimelineQuery.Request(Care.Patient, TimelineKind.Plan, null))).Lines.Should().Contain(x => x.What == "Plan: the person does not agree with it" && x.Said == "Too much at once.");
    }

    [Fact]
    public async Task A_day_to_come_or_before_the_plan_is_refused_in_words()
    {
        var day = DateOnly.FromDateTime(Clinic.Clock.GetUtcNow().Date);

        foreach (var wrong in new[] { day.AddDays(1), day.AddDays(-1) })
        {
            (await Clinic.UseCases.Run(Care.Gp, await Heard(true, wrong, ""))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("plan.agreed-when");
        }
    }

    [Fact]
    public async Task Without_an_answer_or_a_day_it_is_said_beside_the_field()
    {
        var outcome = await Clinic.UseCases.Run(Care.Gp, await Heard(null, null, ""));

        outcome.Should().BeOfType<Outcome<Nothing>.Invalid>().Which.Errors.Select(x => x.Field).Should().Equal("Agrees", "On");
    }

    private async Task<string> Words(Discipline discipline) => Agreement.Of(await _plan.Read()).Single(x => x.Discipline == discipline).Words;

    private async Task Tick(Session by, string key, bool agreed) =>
        await Clinic.Do(by, new TickSection.Command(Guid.CreateVersion7(), Care.Patient, (await _plan.Section(key)).Standing!.Id, agreed));

    private async Task Hear(Session by, bool agrees, DateOnly on, string said) => await Clinic.Do(by, await Heard(agrees, on, said));

    private async Task<HearAgreement.Command> Heard(bool? agrees, DateOnly? on, string said) =>
        new(Guid.CreateVersion7(), Care.Patient, (await _plan.Read()).Letter!.Id, agrees, on, said);
}
