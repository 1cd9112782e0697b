using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What somebody who has left still owed, and who owes it now.</summary>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="From">Who has left.</param>
/// <param name="To">Who owes it now.</param>
public sealed record PlannedHandOver(FollowUpId FollowUp, StaffId From, StaffId To);
