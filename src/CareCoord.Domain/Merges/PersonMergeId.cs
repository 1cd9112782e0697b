namespace CareCoord.Domain.Merges;

/// <summary>Identifies the making one of two records.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PersonMergeId(Guid Value) : IId<PersonMergeId>
{
    /// <inheritdoc/>
    public static PersonMergeId Of(Guid value) => new(value);
}
