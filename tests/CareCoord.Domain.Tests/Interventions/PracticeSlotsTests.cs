using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Tests.Interventions;

public sealed class PracticeSlotsTests
{
    private static DateOnly Day(int day) => Given.Monday.AddDays(day);

    private static IEnumerable<(int Day, bool IsRecorded)> Slots(Intervention intervention, Protocol protocol, int today, params int[] recorded) =>
        PracticeSlots.Of(intervention, protocol, recorded.Select(Day), Day(today)).Select(s => (s.Day.DayNumber - Given.Monday.DayNumber, s.IsRecorded));

    [Fact]
    public void A_day_has_as_many_as_the_dose_says_and_its_records_fill_them() =>
        Slots(Given.PacedBreathing(), Given.Breathing, 3, 1, 1, 2).Should().Equal((1, true), (1, true), (2, true), (2, false));

    [Fact]
    public void The_first_day_and_today_plan_nothing_beyond_what_was_recorded()
    {
        Slots(Given.PacedBreathing(), Given.Breathing, 1).Should().BeEmpty();
        Slots(Given.PacedBreathing(), Given.Breathing, 1, 0, 1).Should().Equal((0, true), (1, true));
    }

    [Fact]
    public void More_records_than_planned_are_no_more_than_planned() =>
        Slots(Given.PacedBreathing(), Given.Breathing, 2, 1, 1, 1, 1).Should().Equal((1, true), (1, true));

    [Fact]
    public void Days_of_a_pause_plan_nothing()
    {
        var breathing = Given.PacedBreathing();
        breathing.Pause(Day(30), Given.On(2));
        breathing.Resume(Given.On(4));

        Slots(breathing, Given.Breathing, 6).Select(s => s.Day).Distinct().Should().Equal(1, 4, 5);
    }

    [Fact]
    public void Five_days_a_week_are_Monday_to_Friday_and_nothing_is_practised_before_it_is_understood()
    {
        var activity = Given.GradedActivity();
        activity.Move(MoveKind.Advance, MoveTarget.OfStage("activation"), Given.Activity, Given.On(2));

        Slots(activity, Given.Activity, 8).Select(s => s.Day).Should().Equal(3, 4, 7);
    }

    [Fact]
    public void After_it_was_stopped_nothing_is_planned()
    {
        var breathing = Given.PacedBreathing();
        breathing.Stop(Given.On(2, "done"));

        Slots(breathing, Given.Breathing, 9).Select(s => s.Day).Max().Should().Be(2);
    }

    [Fact]
    public void What_is_not_dosed_has_no_slots() => Slots(Given.PlannedVisits(), Given.Visits, 9, 3).Should().BeEmpty();
}
