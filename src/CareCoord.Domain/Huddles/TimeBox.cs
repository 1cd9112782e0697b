namespace CareCoord.Domain.Huddles;

/// <summary>How the time of a huddle is shared out: what is left of the meeting, among the turns that are left.</summary>
/// <param name="Minutes">How long the huddle is meant to last, in minutes.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Waiting">How many turns have not ended.</param>
public sealed record TimeBox(int Minutes, DateTimeOffset StartedAt, int Waiting)
{
    /// <summary>What is left of the meeting, in minutes; below 0 once it lasts longer than meant.</summary>
    public decimal Left(DateTimeOffset now) => Minutes - (decimal)(now - StartedAt).TotalMinutes;

    /// <summary>Minutes for each turn that is left, 0 or more, to a tenth; null when none is.</summary>
    public decimal? Each(DateTimeOffset now) => Waiting == 0 ? null : Math.Max(0, Math.Round(Left(now) / Waiting, 1));
}
