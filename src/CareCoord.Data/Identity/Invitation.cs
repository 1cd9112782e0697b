namespace CareCoord.Data.Identity;

/// <summary>A one-time link: who holds it may set a password once, before it ends. Only a hash of the secret is kept.</summary>
public sealed class Invitation
{
    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>What it is for.</summary>
    public required InvitationPurpose Purpose { get; init; }

    /// <summary>The account it belongs to; none for the first administrator, whose account it makes.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The administrator's account that made it; none when the program did. Links are never deleted, so this is their trail.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When it was used; null while it can be.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
