namespace CareCoord.Domain.Patients;

/// <summary>Identifies one identifier of a person, such as a record number.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct IdentifierId(Guid Value) : IId<IdentifierId>
{
    /// <inheritdoc/>
    public static IdentifierId Of(Guid value) => new(value);
}
