namespace CareCoord.Domain.Criteria;

/// <summary>A planned practice whose day has come. Paused days hold none.</summary>
/// <param name="Day">The person's local day.</param>
/// <param name="IsRecorded">True when a practice was recorded for it.</param>
public sealed record SlotFact(DateOnly Day, bool IsRecorded);
