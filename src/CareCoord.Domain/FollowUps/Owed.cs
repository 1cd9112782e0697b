using CareCoord.Domain.Contacts;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps;

/// <summary>One thing that is owed, and why; becomes a reason of a follow-up.</summary>
/// <param name="Key">What makes it the same thing when it is planned again.</param>
/// <param name="Discipline">The discipline that owes it.</param>
/// <param name="OwnerId">The person who owes it.</param>
/// <param name="OpensOn">First day on which doing it counts.</param>
/// <param name="DueOn">The day by which it is owed.</param>
/// <param name="Channel">The channel it needs; null = any fits.</param>
/// <param name="Facts">What the sentence about it needs.</param>
public sealed record Owed(
    ReasonKey Key,
    Discipline Discipline,
    StaffId OwnerId,
    DateOnly OpensOn,
    DateOnly DueOn,
    Channel? Channel,
    ReasonFacts Facts);
