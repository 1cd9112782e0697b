namespace CareCoord.Domain.Patients;

/// <summary>Identifies one telephone number or address of a person.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ContactPointId(Guid Value) : IId<ContactPointId>
{
    /// <inheritdoc/>
    public static ContactPointId Of(Guid value) => new(value);
}
