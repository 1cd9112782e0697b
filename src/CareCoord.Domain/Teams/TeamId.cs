namespace CareCoord.Domain.Teams;

/// <summary>Identifies a team.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct TeamId(Guid Value) : IId<TeamId>
{
    /// <inheritdoc/>
    public static TeamId Of(Guid value) => new(value);
}
