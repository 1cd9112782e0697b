using CareCoord.Domain.Patients;

namespace CareCoord.Domain;

/// <summary>An entity that says something about one person; changing it recomputes that person's attention.</summary>
public interface IAboutPatient : ITenant
{
    /// <summary>The person it is about.</summary>
    PatientId PatientId { get; }
}
