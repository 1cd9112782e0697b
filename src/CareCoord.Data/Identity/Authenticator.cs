namespace CareCoord.Data.Identity;

/// <summary>The authenticator app of an account: its second factor once a code of it was given, and before that one that is being set up.</summary>
public sealed class Authenticator
{
    /// <summary>Whose. An account has one.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The key that the app shares, under the installation's data protection; never in clear.</summary>
    public required byte[] ProtectedKey { get; set; }

    /// <summary>When the key was made.</summary>
    public required DateTimeOffset MadeAt { get; set; }

    /// <summary>When a code of it was first given; null while it is being set up.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The half minute whose code was accepted last: neither it nor an earlier one is accepted again.</summary>
    public long LastStep { get; set; }
}
