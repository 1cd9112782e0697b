namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What planning does not bring again when care rests or ends: agreed with the person, written down by hand, or put right for them. It is seen before.</summary>
public static class LostWithCare
{
    /// <summary>What a pause takes back for good.</summary>
    /// <param name="followUps">The person's follow-ups.</param>
    /// <returns>The one due first first.</returns>
    public static IReadOnlyList<FollowUpSnapshot> InPause(IEnumerable<FollowUpSnapshot> followUps) =>
        Sorted(followUps.Where(x => x.IsOpen && IsTheirs(x) && x.Reasons.All(y => Withdrawals.IsObsolete(CareState.Paused, x, y.Key))));

    /// <summary>What the end of care takes back for good; never anything of safety, and the putting right of a broken promise too.</summary>
    /// <param name="followUps">The person's follow-ups.</param>
    /// <returns>The one due first first.</returns>
    public static IReadOnlyList<FollowUpSnapshot> AtTheEnd(IEnumerable<FollowUpSnapshot> followUps) =>
        Sorted(followUps.Where(x => x.IsOpen && !x.IsAboutSafety && (IsTheirs(x) || x.Kind == FollowUpKind.Repair)));

    /// <summary>True when the person waits for it, or for a word on why it did not come.</summary>
    /// <param name="followUp">What is lost.</param>
    /// <param name="at">The instant.</param>
    public static bool IsAwaited(FollowUpSnapshot followUp, DateTimeOffset at) =>
        followUp.Kind == FollowUpKind.Repair || followUp.Promise?.StateAt(at) == PromiseState.Open;

    private static bool IsTheirs(FollowUpSnapshot followUp) => followUp.IsAgreed || followUp.Reasons.Any(x => !Withdrawals.IsPlanned(x.Key));

    private static IReadOnlyList<FollowUpSnapshot> Sorted(IEnumerable<FollowUpSnapshot> followUps) => [.. followUps.OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value)];
}
