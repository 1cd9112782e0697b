namespace CareCoord.Domain.Patients;

/// <summary>Identifies a person in care (in code a patient).</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PatientId(Guid Value) : IId<PatientId>
{
    /// <inheritdoc/>
    public static PatientId Of(Guid value) => new(value);
}
