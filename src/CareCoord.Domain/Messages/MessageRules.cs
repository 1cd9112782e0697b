namespace CareCoord.Domain.Messages;

/// <summary>The numbers of messages that leave the program by themselves; the content table <c>messages</c>.</summary>
public sealed record MessageRules
{
    /// <summary>The first reminder goes this many days before a booking.</summary>
    public required int EarlyDays { get; init; }

    /// <summary>The second reminder goes this many days before.</summary>
    public required int NearDays { get; init; }

    /// <summary>The last reminder goes this many hours before.</summary>
    public required int LastHours { get; init; }

    /// <summary>Nobody gets a message before this hour of their day, 0 to 23.</summary>
    public required int MorningHour { get; init; }

    /// <summary>Nobody gets a message from this hour of their day on, 1 to 24.</summary>
    public required int EveningHour { get; init; }

    /// <summary>Staff get their morning mail from this hour of their site's day on.</summary>
    public required int DigestHour { get; init; }

    /// <summary>A delivery that was refused so often is given up, and somebody calls instead.</summary>
    public required int Tries { get; init; }

    /// <summary>A refused delivery is tried again after so many minutes.</summary>
    public required int TryAgainMinutes { get; init; }

    /// <summary>How long before a booking its reminders go, the longest first; the name is part of what makes each go once.</summary>
    public IReadOnlyList<(string Name, TimeSpan Before)> Reminders =>
    [
        ("early", TimeSpan.FromDays(EarlyDays)), ("near", TimeSpan.FromDays(NearDays)), ("last", TimeSpan.FromHours(LastHours)),
    ];
}
