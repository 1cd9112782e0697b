namespace CareCoord.Domain.Teams;

/// <summary>Identifies a practice, service or department.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    /// <inheritdoc/>
    public static SiteId Of(Guid value) => new(value);
}
