using CareCoord.Domain.Patients;

namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>Something owed that takes minutes, and how far it may move.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="PatientId">The person.</param>
/// <param name="DueOn">The day by which it is owed; what is late counts as owed today.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Earliest">The first day on which doing it counts.</param>
/// <param name="Latest">The last day to which it may be moved; null when it must not be: safety, what was agreed with the person, what is late or was moved before.</param>
public sealed record ContactOwed(FollowUpId Id, PatientId PatientId, DateOnly DueOn, int Minutes, DateOnly Earliest, DateOnly? Latest);
