using CareCoord.Domain.Time;

namespace CareCoord.Domain.Messages;

/// <summary>When a person is left alone by messages: at night, and in the quiet hours they have named.</summary>
public static class QuietTime
{
    /// <summary>From when on a message may be sent.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="zone">The person's time zone.</param>
    /// <param name="from">From when on, each day, they want to be left alone; null = they named nothing.</param>
    /// <param name="until">Until when.</param>
    /// <param name="rules">The hours of the day in which messages are sent at all.</param>
    /// <returns><paramref name="now"/> when it may be sent at once, else the end of the quiet; a person who is left alone all day is written to at none.</returns>
    public static DateTimeOffset? Ends(DateTimeOffset now, string zone, TimeOnly? from, TimeOnly? until, MessageRules rules)
    {
        var at = now;

        // Each pass ends one quiet span; two spans that overlap around midnight need no more than these.
        for (var pass = 0; pass < 4; pass++)
        {
            var local = WallClock.LocalOf(at, zone);
            if (EndOf(local, from, until, rules) is not { } end)
            {
                return at;
            }

            at = WallClock.InstantOf(DateOnly.FromDateTime(end), TimeOnly.FromDateTime(end), zone);
        }

        return null;
    }

    private static DateTime? EndOf(DateTime local, TimeOnly? from, TimeOnly? until, MessageRules rules)
    {
        var (day, morning) = (local.Date, TimeSpan.FromHours(rules.MorningHour));
        if (local.TimeOfDay < morning)
        {
            return day + morning;
        }

        if (local.TimeOfDay >= TimeSpan.FromHours(rules.EveningHour))
        {
            return day.AddDays(1) + morning;
        }

        if (from is not { } begins || until is not { } ends || begins == ends || !TimeOnly.FromDateTime(local).IsBetween(begins, ends))
        {
            return null;
        }

        var todays = day + ends.ToTimeSpan();
        return todays > local ? todays : todays.AddDays(1);
    }
}
