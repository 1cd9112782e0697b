namespace CareCoord.Domain.Teams;

/// <summary>Identifies a care network: the tenant.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    /// <inheritdoc/>
    public static OrganisationId Of(Guid value) => new(value);
}
