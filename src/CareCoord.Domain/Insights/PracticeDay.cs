namespace CareCoord.Domain.Insights;

/// <summary>One day of practice.</summary>
/// <param name="On">The person's local day.</param>
/// <param name="Planned">How many times were planned.</param>
/// <param name="Done">How many of them have a completed record, 0 to <paramref name="Planned"/>.</param>
public sealed record PracticeDay(DateOnly On, int Planned, int Done);
