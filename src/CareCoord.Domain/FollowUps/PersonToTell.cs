using CareCoord.Domain.Patients;

namespace CareCoord.Domain.FollowUps;

/// <summary>Somebody who is told before a colleague is away.</summary>
/// <param name="Patient">Who.</param>
/// <param name="Agreed">What was booked or promised for that time; none when the colleague is their lead or coordinator and nothing is agreed.</param>
public sealed record PersonToTell(PatientId Patient, IReadOnlyList<FollowUpSnapshot> Agreed);
