using CareCoord.Domain.Time;
using CsCheck;

namespace CareCoord.Domain.Tests.Time;

public sealed class WorkCalendarTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    private static readonly Gen<(WorkCalendar Calendar, DateOnly Day, int Count)> Any =
        Gen.Select(Gen.Int[0, 6].Array[1, 7], Gen.Int[0, 60].Array[0, 20], Gen.Int[0, 90], Gen.Int[0, 30], (week, closed, day, count) =>
            (new WorkCalendar(week.Select(x => (DayOfWeek)x), closed.Select(x => Christmas.AddDays(x - 20))), Christmas.AddDays(day - 40), count));

    [Theory]
    [InlineData("2026-12-24", 1, "2026-12-28", "a holiday and the weekend after it are not worked")]
    [InlineData("2026-12-25", 0, "2026-12-28", "no days later is the day or the next that is worked")]
    [InlineData("2026-12-23", 2, "2026-12-28", "the holiday is not counted")]
    public void Working_days_are_counted_without_holidays(string from, int count, string to, string because) =>
        new WorkCalendar([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [Christmas])
            .Add(DateOnly.Parse(from, null), count).Should().Be(DateOnly.Parse(to, null), because);

    [Fact]
    public void A_week_without_any_day_is_refused() =>
        FluentActions.Invoking(() => new WorkCalendar([], [])).Should().Throw<RuleViolationException>().Which.Code.Should().Be("calendar.empty");

    [Fact]
    public void What_is_counted_is_a_working_day_so_many_working_days_later() => Any.Sample(x =>
    {
        var later = x.Calendar.Add(x.Day, x.Count);
        var between = Enumerable.Range(1, later.DayNumber - x.Day.DayNumber).Count(d => x.Calendar.IsWorkingDay(x.Day.AddDays(d)));
        return x.Calendar.IsWorkingDay(later) && (x.Count == 0 || between == x.Count);
    });

    [Fact]
    public void The_next_working_day_is_never_before_and_the_previous_never_after() => Any.Sample(x =>
        x.Calendar.OrNext(x.Day) >= x.Day && x.Calendar.OrPrevious(x.Day) <= x.Day
        && x.Calendar.IsWorkingDay(x.Calendar.OrNext(x.Day)) && x.Calendar.IsWorkingDay(x.Calendar.OrPrevious(x.Day)));
}
