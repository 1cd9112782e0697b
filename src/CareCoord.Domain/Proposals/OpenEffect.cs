using CareCoord.Domain.Safety;

namespace CareCoord.Domain.Proposals;

/// <summary>Opens a safety flag, which only a clinician may clear: never a coordinator, and never a rule.</summary>
/// <param name="Level">How pressing it is.</param>
/// <param name="Say">What to tell whoever sees it.</param>
public sealed record OpenEffect(SafetyLevel Level, string Say) : Effect;
