namespace CareCoord.Domain.Messages;

/// <summary>What kind of message leaves the program by itself.</summary>
public enum OutboundKind
{
    /// <summary>Reminds a person of a booking; its subject is the booking.</summary>
    Reminder,

    /// <summary>Says to a member of staff in the morning how much is owed; its subject is the member of staff.</summary>
    Digest,
}
