namespace CareCoord.Domain.FollowUps;

/// <summary>Identifies something owed for a person by a time.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct FollowUpId(Guid Value) : IId<FollowUpId>
{
    /// <inheritdoc/>
    public static FollowUpId Of(Guid value) => new(value);
}
