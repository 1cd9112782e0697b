using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>A contact at which the person was reached; tries and voided ones are left out.</summary>
/// <param name="At">When.</param>
/// <param name="Discipline">The discipline of who was in touch.</param>
public sealed record CompletedContact(DateTimeOffset At, Discipline Discipline);
