namespace CareCoord.Data.Identity;

/// <summary>What a one-time link is for.</summary>
public enum InvitationPurpose
{
    /// <summary>Makes the first organisation, its administrator and the administrator's account.</summary>
    FirstAdministrator,

    /// <summary>Lets a member of staff set a password for an account that an administrator made.</summary>
    Password,
}
