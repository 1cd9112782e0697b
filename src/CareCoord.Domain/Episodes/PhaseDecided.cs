using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Episodes;

/// <summary>Who decided where somebody is in care, when, and why.</summary>
/// <param name="Id">Id of the change that it makes.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Day">The person's local day.</param>
/// <param name="Why">Why; may be empty where a pause ends.</param>
/// <param name="Proposal">The proposal that was decided on; null for a decision of one's own.</param>
/// <param name="PersonAgrees">Whether the person agrees; null when they were not asked.</param>
public sealed record PhaseDecided(PhaseChangeId Id, StaffId By, DateTimeOffset At, DateOnly Day, string Why, ProposalId? Proposal = null, bool? PersonAgrees = null);
