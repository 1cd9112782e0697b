namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What has to change so that what exists is what should exist. Nothing of it changes what is right already.</summary>
/// <param name="Withdrawals">Reasons that no longer hold; done first.</param>
/// <param name="Merges">Reasons to add to follow-ups that exist.</param>
/// <param name="Inserts">Follow-ups to insert.</param>
/// <param name="HandOvers">What passes on from somebody who has left.</param>
/// <param name="Shifts">Reasons that fell due on a day that is not worked any more, with their new day.</param>
public sealed record PlannedChanges(
    IReadOnlyList<PlannedWithdrawal> Withdrawals,
    IReadOnlyList<PlannedMerge> Merges,
    IReadOnlyList<PlannedFollowUp> Inserts,
    IReadOnlyList<PlannedHandOver> HandOvers,
    IReadOnlyList<PlannedShift> Shifts)
{
    /// <summary>True when all is as it should be.</summary>
    public bool IsNothing => Withdrawals.Count + Merges.Count + Inserts.Count + HandOvers.Count + Shifts.Count == 0;
}
