using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.FollowUps.Capacity;

public sealed class ContactBudgetTests
{
    private static readonly DateOnly Monday = new(2026, 11, 30);

    private static readonly ContactBudget Budget = new(
        [Day(DayOfWeek.Monday, 180), Day(DayOfWeek.Wednesday, 240), Day(DayOfWeek.Friday, 120)],
        new HashSet<DateOnly> { new(2026, 12, 4) },
        [(new(2026, 12, 9), new(2026, 12, 9))]);

    [Theory]
    [InlineData("2026-11-30", "2026-11-23", 420, "the Friday is a holiday")]
    [InlineData("2026-11-30", "2026-12-01", 240, "what has passed does not count")]
    [InlineData("2026-12-07", "2026-11-23", 300, "on the Wednesday they are away")]
    [InlineData("2026-12-14", "2026-11-23", 540, "a whole week")]
    public void A_week_has_the_minutes_of_its_working_days(string monday, string today, int minutes, string because) =>
        Budget.MinutesIn(DateOnly.Parse(monday, null), DateOnly.Parse(today, null)).Should().Be(minutes, because);

    [Fact]
    public void Without_hours_nothing_is_known() => (Budget with { Hours = [] }).IsKnown.Should().BeFalse();

    [Fact]
    public void A_week_is_said_in_words() =>
        CapacityWords.Of(new CapacityWeek(Monday, 860, 540, [])).Should().Be("In the week of 30-Nov-2026, 14 h 20 min are owed and 9 h 00 min are there.");

    [Fact]
    public void A_hundred_and_sixty_people_every_two_weeks_do_not_fit_any_working_week() =>
        Weeks.InTheLongRun(Enumerable.Repeat((55, 14), 160)).Should().Be(4400, "that is 73 hours a week");

    internal static WorkingHours Day(DayOfWeek day, int minutes) => new(day, new TimeOnly(9, 0), new TimeOnly(17, 0), minutes);
}
