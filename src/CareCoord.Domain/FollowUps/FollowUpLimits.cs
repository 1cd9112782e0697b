namespace CareCoord.Domain.FollowUps;

/// <summary>Limits of what may be written about a follow-up; shared by the page's messages and the database's columns.</summary>
public static class FollowUpLimits
{
    /// <summary>Longest reason for putting off, moving or withdrawing, in characters.</summary>
    public const int Why = 500;

    /// <summary>Longest place or link of a booking, in characters.</summary>
    public const int Place = 300;

    /// <summary>Longest source or occurrence of a reason, in characters.</summary>
    public const int Key = 120;

    /// <summary>A follow-up is put off for at most this many days at a time (DESIGN): what may wait longer is moved.</summary>
    public const int LongestSnoozeInDays = 28;

    /// <summary>Farthest day that may be agreed by hand, in days from today (DESIGN: two years, longer than any interval of content): a mistyped year would otherwise hide what is owed.</summary>
    public const int FarthestAheadInDays = 731;

    /// <summary>Longest booking, in minutes (DESIGN: one working day).</summary>
    public const int LongestBookingInMinutes = 480;
}
