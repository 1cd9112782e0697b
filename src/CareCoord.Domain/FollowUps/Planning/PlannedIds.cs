namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Gives the ids for what the planner inserts; they are made at the edge.</summary>
/// <param name="FollowUp">Gives the next id of a follow-up.</param>
/// <param name="Reason">Gives the next id of a reason.</param>
public sealed record PlannedIds(Func<FollowUpId> FollowUp, Func<FollowUpReasonId> Reason);
