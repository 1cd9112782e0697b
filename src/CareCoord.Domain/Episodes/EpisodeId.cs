namespace CareCoord.Domain.Episodes;

/// <summary>Identifies one stretch of care of a person.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct EpisodeId(Guid Value) : IId<EpisodeId>
{
    /// <inheritdoc/>
    public static EpisodeId Of(Guid value) => new(value);
}
