namespace CareCoord.Domain.Plans;

/// <summary>Identifies a published version of a section.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct SectionVersionId(Guid Value) : IId<SectionVersionId>
{
    /// <inheritdoc/>
    public static SectionVersionId Of(Guid value) => new(value);
}
