using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Huddles;

/// <summary>What a huddle begins with.</summary>
/// <param name="TeamId">The team whose people are looked at.</param>
/// <param name="FacilitatorId">Who leads it.</param>
/// <param name="Attendees">Who takes part; the facilitator always does.</param>
/// <param name="Minutes">How long it lasts, in minutes.</param>
/// <param name="Candidates">The team's people as the list stands; those with nothing for a huddle are left out.</param>
/// <param name="ByHand">What was changed before it began; null for nothing.</param>
public sealed record HuddleStart(
    TeamId TeamId,
    StaffId FacilitatorId,
    IReadOnlyCollection<StaffId> Attendees,
    int Minutes,
    IReadOnlyCollection<AgendaItem> Candidates,
    AgendaByHand? ByHand = null);
