namespace CareCoord.Domain.Episodes;

/// <summary>Identifies one participation in a person's care team.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct CareTeamMemberId(Guid Value) : IId<CareTeamMemberId>
{
    /// <inheritdoc/>
    public static CareTeamMemberId Of(Guid value) => new(value);
}
