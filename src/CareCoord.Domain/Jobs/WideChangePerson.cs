using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Jobs;

/// <summary>Somebody who is to be computed anew because of a wide change. The row is gone once that is done.</summary>
/// <param name="wideChangeId">The change.</param>
/// <param name="patientId">The person.</param>
public sealed class WideChangePerson(WideChangeId wideChangeId, PatientId patientId) : ITenant
{
    /// <summary>The change.</summary>
    public WideChangeId WideChangeId { get; private set; } = wideChangeId;

    /// <summary>The person.</summary>
    public PatientId PatientId { get; private set; } = patientId;

    /// <summary>Kind of the error and its id in the log, when it was set aside; else empty.</summary>
    public string SetAsideBecause { get; private set; } = "";
}
