namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What a pause takes back and planning does not bring again: it is seen before care is paused.</summary>
public static class EndedByPause
{
    /// <summary>What is agreed with the person, and what somebody wrote down by hand, among what a pause takes back.</summary>
    /// <param name="followUps">The person's follow-ups.</param>
    /// <returns>The one due first first.</returns>
    public static IReadOnlyList<FollowUpSnapshot> Of(IEnumerable<FollowUpSnapshot> followUps) =>
    [
        .. followUps
            .Where(x => x.IsOpen && x.Reasons.All(y => Withdrawals.IsObsolete(CareState.Paused, x, y.Key)))
            .Where(x => x.IsAgreed || x.Reasons.Any(y => !Withdrawals.IsPlanned(y.Key)))
            .OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value),
    ];
}
