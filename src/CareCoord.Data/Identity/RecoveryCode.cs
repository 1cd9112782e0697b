namespace CareCoord.Data.Identity;

/// <summary>A code on paper that stands in for the authenticator app, once. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    /// <summary>SHA-256 of the code.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When it was used; null while it can be.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
