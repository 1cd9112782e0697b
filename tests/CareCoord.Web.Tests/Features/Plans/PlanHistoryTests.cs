using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Plans;

/// <summary>The plan as of any day, and who wrote which sentence of it.</summary>
public sealed class PlanHistoryTests(TestCluster cluster) : CareTests(cluster)
{
    private Planned _plan = null!;
    private DateOnly _first;

    protected override async Task Begin()
    {
        _plan = await Planned.Begin(Care);
        _first = DateOnly.FromDateTime(Clinic.Clock.GetUtcNow().Date);
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing. Visits every four weeks.", "Short practice.");
        Clinic.Clock.Advance(TimeSpan.FromDays(3));
    }

    [Fact]
    public async Task A_version_that_was_replaced_is_read_as_of_its_last_day_with_number_author_and_the_ticks_of_then()
    {
        var colleague = await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Mira Holm");
        await _plan.Publish(colleague, "doing", 1, "Walks.");
        await Clinic.Do(Care.Gp, new TickSection.Command(Guid.CreateVersion7(), Care.Patient, (await _plan.Section("doing")).Standing!.Id, Agreed: true));

        var before = (await AsOf(_first.AddDays(2))).Parts.Should().ContainSingle().Which;
        var after = (await AsOf(_first.AddDays(3))).Parts.Should().ContainSingle().Which;

        (before.Section.Standing!.Number, before.Newest, before.Section.Standing.By, before.Section.Standing.Text.Text).Should().Be((1, 2, "Lee Brandt", "Paced breathing. Visits every four weeks."));
        before.Section.Standing.Ticks.Should().BeEmpty();
        (after.Section.Standing!.Number, after.Section.Standing.By).Should().Be((2, "Mira Holm"));
        after.Section.Standing.Ticks.Should().ContainSingle();
    }

    [Fact]
    public async Task A_tick_of_a_later_day_is_not_shown_on_an_earlier_one()
    {
        await Clinic.Do(Care.Gp, new TickSection.Command(Guid.CreateVersion7(), Care.Patient, (await _plan.Section("doing")).Standing!.Id, Agreed: true));

        (await AsOf(_first)).Parts.Single().Section.Standing!.Ticks.Should().BeEmpty();
        (await AsOf(_first.AddDays(3))).Parts.Single().Section.Standing!.Ticks.Should().ContainSingle();
    }

    [Fact]
    public async Task Each_sentence_is_said_to_be_whose_it_is_in_both_texts()
    {
        var colleague = await Clinic.Hire(Role.Clinician, Discipline.Psychology, "Mira Holm");
        await _plan.Publish(colleague, "doing", 1, "Paced breathing. Walks. Visits every four weeks.", "Short practice.");

        var part = (await AsOf(_first.AddDays(3))).Parts.Single();

        part.Text.Select(x => (x.Text, x.By, x.Number)).Should().Equal(
            ("Paced breathing. ", "Lee Brandt", 1), ("Walks. ", "Mira Holm", 2), ("Visits every four weeks.", "Lee Brandt", 1));
        part.Plain.Select(x => (x.Text, x.By)).Should().Equal(("Short practice.", "Lee Brandt"));
    }

    [Fact]
    public async Task Before_the_plan_was_begun_there_was_none_and_the_day_it_began_is_said()
    {
        var none = await AsOf(_first.AddDays(-1));

        (none.StartedOn, none.FirstOn, none.Parts.Count).Should().Be((null, _first, 0));
    }

    private Task<PlanHistoryQuery.History> AsOf(DateOnly day) => Clinic.Ask(Care.Gp, new PlanHistoryQuery.Request(Care.Patient, day));
}
