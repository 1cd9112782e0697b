namespace CareCoord.Domain.FollowUps;

/// <summary>Identifies one reason of a follow-up.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct FollowUpReasonId(Guid Value) : IId<FollowUpReasonId>
{
    /// <inheritdoc/>
    public static FollowUpReasonId Of(Guid value) => new(value);
}
