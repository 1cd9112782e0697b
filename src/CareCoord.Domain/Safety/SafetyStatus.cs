namespace CareCoord.Domain.Safety;

/// <summary>How a safety flag stands.</summary>
public enum SafetyStatus
{
    /// <summary>Open: on top of every list.</summary>
    Open,

    /// <summary>Cleared by a clinician.</summary>
    Cleared,
}
