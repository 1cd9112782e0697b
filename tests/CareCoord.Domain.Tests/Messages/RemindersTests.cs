using CareCoord.Domain.Messages;

namespace CareCoord.Domain.Tests.Messages;

public sealed class RemindersTests
{
    private static readonly DateTimeOffset Starts = new(2026, 3, 16, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(8, 0, null)]
    [InlineData(7, 0, "early")]
    [InlineData(3, 0, "early")]
    [InlineData(2, 0, "near")]
    [InlineData(0, 4, "near")]
    [InlineData(0, 3, "last")]
    [InlineData(0, 0, null)]
    public void The_reminder_whose_time_came_last_is_due(int daysBefore, int hoursBefore, string? due) =>
        Reminders.DueOf(Starts, Starts.AddDays(-30), Rules, Starts.AddDays(-daysBefore).AddHours(-hoursBefore)).Should().Be(due);

    [Fact]
    public void What_lay_before_the_booking_was_made_is_not_owed()
    {
        Reminders.DueOf(Starts, Starts.AddDays(-1), Rules, Starts.AddDays(-1).AddMinutes(5)).Should().BeNull();
        Reminders.DueOf(Starts, Starts.AddDays(-1), Rules, Starts.AddHours(-2)).Should().Be("last");
    }

    [Theory]
    [InlineData("2026-03-16T09:00", null, null, "2026-03-16T09:00")]
    [InlineData("2026-03-16T06:30", null, null, "2026-03-16T08:00")]
    [InlineData("2026-03-16T20:00", null, null, "2026-03-17T08:00")]
    [InlineData("2026-03-16T13:30", "13:00", "15:00", "2026-03-16T15:00")]
    [InlineData("2026-03-16T15:00", "13:00", "15:00", "2026-03-16T15:00")]
    [InlineData("2026-03-16T19:00", "18:00", "09:30", "2026-03-17T09:30")]
    [InlineData("2026-03-16T07:00", "18:00", "09:30", "2026-03-16T09:30")]
    [InlineData("2026-03-28T21:00", null, null, "2026-03-29T07:00")]
    public void Nobody_is_written_to_at_night_or_in_their_quiet_hours(string now, string? from, string? until, string expected) =>
        QuietTime.Ends(Utc(now), "Europe/Lisbon", Time(from), Time(until), Rules).Should().Be(Utc(expected), "all in UTC, which is Lisbon's winter time");

    [Fact]
    public void Whoever_is_quiet_all_day_is_written_to_at_no_time() =>
        QuietTime.Ends(Starts, "Europe/Lisbon", new TimeOnly(7, 0), new TimeOnly(6, 59), Rules).Should().BeNull();

    [Fact]
    public void What_is_refused_is_tried_again_and_given_up_in_the_end_and_nothing_changes_after()
    {
        var message = (OutboundMessage)Activator.CreateInstance(typeof(OutboundMessage), nonPublic: true)!;

        message.Refuse("550", Rules, Starts).Should().BeFalse();
        (message.Status, message.DueAt).Should().Be((OutboundStatus.Waiting, Starts.AddMinutes(15)));
        message.Refuse("550", Rules, Starts).Should().BeFalse();
        message.Refuse("550", Rules, Starts).Should().BeTrue();
        message.Send(Starts);
        (message.Status, message.Because).Should().Be((OutboundStatus.Failed, "550"));
    }

    private static MessageRules Rules { get; } = new()
    {
        EarlyDays = 7,
        NearDays = 2,
        LastHours = 3,
        MorningHour = 8,
        EveningHour = 20,
        DigestHour = 7,
        Tries = 3,
        TryAgainMinutes = 15,
    };

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
