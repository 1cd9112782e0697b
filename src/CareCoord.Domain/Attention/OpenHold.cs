using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>A hold on a progression.</summary>
/// <param name="Id">The hold.</param>
/// <param name="Owner">Who answers for what is held.</param>
/// <param name="Since">When it began.</param>
/// <param name="NeedsDecision">True when only a decision lifts it.</param>
/// <param name="Topic">What is held, in words of content.</param>
public sealed record OpenHold(HoldId Id, StaffId Owner, DateTimeOffset Since, bool NeedsDecision, string Topic);
