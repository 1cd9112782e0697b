using CareCoord.Domain.Time;

namespace CareCoord.Domain.Tests.Time;

public sealed class CalendarSpanTests
{
    public static TheoryData<CalendarSpan, string, string> Spans => new()
    {
        { CalendarSpan.WorkingDays(2), "2026-03-06", "2026-03-10" },
        { CalendarSpan.Days(14), "2026-03-06", "2026-03-20" },
        { CalendarSpan.Weeks(2), "2026-03-06", "2026-03-20" },
        { CalendarSpan.Months(1), "2026-01-31", "2026-02-28" },
        { CalendarSpan.Months(3), "2026-11-30", "2027-02-28" },
    };

    [Theory]
    [MemberData(nameof(Spans))]
    public void A_span_leads_to_a_day(CalendarSpan span, string from, string to) =>
        span.After(DateOnly.Parse(from, null)).Should().Be(DateOnly.Parse(to, null));

    [Fact]
    public void Fourteen_days_are_two_weeks_but_ten_working_days_are_not()
    {
        CalendarSpan.Weeks(2).IsDays(14).Should().BeTrue();
        CalendarSpan.Days(14).IsDays(14).Should().BeTrue();
        CalendarSpan.WorkingDays(10).IsDays(14).Should().BeFalse();
        CalendarSpan.Months(1).IsDays(30).Should().BeFalse();
    }

    [Fact]
    public void It_is_written_as_content_writes_it()
    {
        CalendarSpan.Weeks(2).ToString().Should().Be("2 wk");
        CalendarSpan.WorkingDays(2).Code.Should().Be("2wd");
    }

    [Fact]
    public void An_instant_is_cut_to_microseconds_in_utc()
    {
        var instant = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(2)).AddTicks(19);

        instant.ToMicroseconds().Should().Be(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddTicks(10));
        instant.ToMicroseconds().Offset.Should().Be(TimeSpan.Zero);
    }
}
