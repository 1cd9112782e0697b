namespace CareCoord.Domain.Messages;

/// <summary>How a message that leaves the program stands.</summary>
public enum OutboundStatus
{
    /// <summary>It waits for its time, or to be tried again.</summary>
    Waiting,

    /// <summary>It was handed over.</summary>
    Sent,

    /// <summary>It was not sent, because it was no longer true or not wanted.</summary>
    Dropped,

    /// <summary>It could not be delivered.</summary>
    Failed,
}
