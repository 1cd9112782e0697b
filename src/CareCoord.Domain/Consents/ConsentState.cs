namespace CareCoord.Domain.Consents;

/// <summary>How a consent stands; never asked and refused are different things.</summary>
public enum ConsentState
{
    /// <summary>Nobody has asked yet.</summary>
    NotAsked,

    /// <summary>Given.</summary>
    Given,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Given once, and past its date.</summary>
    Expired,
}
