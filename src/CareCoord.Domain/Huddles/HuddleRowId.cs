namespace CareCoord.Domain.Huddles;

/// <summary>Identifies one person on a huddle's agenda.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct HuddleRowId(Guid Value) : IId<HuddleRowId>
{
    /// <inheritdoc/>
    public static HuddleRowId Of(Guid value) => new(value);
}
