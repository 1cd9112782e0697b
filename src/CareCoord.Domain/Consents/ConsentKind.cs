namespace CareCoord.Domain.Consents;

/// <summary>What a person is asked to agree to.</summary>
public enum ConsentKind
{
    /// <summary>To be contacted at all. Who refuses this is not active.</summary>
    Contact,

    /// <summary>To receive messages on a channel.</summary>
    Messages,

    /// <summary>To share the record within the care team across disciplines.</summary>
    ShareInTeam,

    /// <summary>To share information with a third party, named.</summary>
    ShareWithThirdParty,
}
