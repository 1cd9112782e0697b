namespace CareCoord.Domain.Messages;

/// <summary>Identifies one message that leaves the program; the sink that takes it knows it by this id, so that it arrives once.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct OutboundMessageId(Guid Value) : IId<OutboundMessageId>
{
    /// <inheritdoc/>
    public static OutboundMessageId Of(Guid value) => new(value);
}
