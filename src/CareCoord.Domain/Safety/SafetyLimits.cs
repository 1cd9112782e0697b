namespace CareCoord.Domain.Safety;

/// <summary>Limits of what may be written on a safety flag.</summary>
public static class SafetyLimits
{
    /// <summary>Longest reason for raising or clearing, in characters.</summary>
    public const int Why = 1000;
}
