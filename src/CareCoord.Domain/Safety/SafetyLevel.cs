namespace CareCoord.Domain.Safety;

/// <summary>How pressing a safety flag is.</summary>
public enum SafetyLevel
{
    /// <summary>A plan and a contact within days.</summary>
    Low,

    /// <summary>A clinician on the same day.</summary>
    Moderate,

    /// <summary>At once.</summary>
    High,
}
