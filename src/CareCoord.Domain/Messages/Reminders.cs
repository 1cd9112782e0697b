namespace CareCoord.Domain.Messages;

/// <summary>Which reminder of a booking is due.</summary>
public static class Reminders
{
    /// <summary>
    /// The reminder whose time came last. One whose time lay before the booking was made is not owed, and of several whose time came
    /// while nothing ran only the last is: a backlog is one message.
    /// </summary>
    /// <param name="startsAt">When the booking begins.</param>
    /// <param name="bookedAt">When it was made.</param>
    /// <param name="rules">How long before.</param>
    /// <param name="now">The instant.</param>
    /// <returns>Its name; null when none is due, or the booking has begun.</returns>
    public static string? DueOf(DateTimeOffset startsAt, DateTimeOffset bookedAt, MessageRules rules, DateTimeOffset now) => startsAt <= now
        ? null
        : rules.Reminders.Where(x => startsAt - x.Before > bookedAt && startsAt - x.Before <= now).Select(x => x.Name).LastOrDefault();
}
