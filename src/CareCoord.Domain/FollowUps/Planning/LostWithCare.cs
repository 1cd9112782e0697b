namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What is agreed with the person, and what somebody wrote down by hand: when care rests or ends, planning does not bring it again, so it is seen before.</summary>
public static class LostWithCare
{
    /// <summary>What a pause takes back for good.</summary>
    /// <param name="followUps">The person's follow-ups.</param>
    /// <returns>The one due first first.</returns>
    public static IReadOnlyList<FollowUpSnapshot> InPause(IEnumerable<FollowUpSnapshot> followUps) =>
        AtTheEnd(followUps.Where(x => x.Reasons.All(y => Withdrawals.IsObsolete(CareState.Paused, x, y.Key))));

    /// <summary>What the end of care takes back for good.</summary>
    /// <param name="followUps">The person's follow-ups.</param>
    /// <returns>The one due first first.</returns>
    public static IReadOnlyList<FollowUpSnapshot> AtTheEnd(IEnumerable<FollowUpSnapshot> followUps) =>
    [
        .. followUps
            .Where(x => x.IsOpen && (x.IsAgreed || x.Reasons.Any(y => !Withdrawals.IsPlanned(y.Key))))
            .OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value),
    ];
}
