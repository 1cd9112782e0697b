namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Which reasons no longer hold.</summary>
internal static class Withdrawals
{
    public static IReadOnlyList<PlannedWithdrawal> Of(PlannerInput input, History history, IReadOnlySet<ReasonKey> wanted) =>
    [
        .. history.OpenReasons
            .Where(x => !wanted.Contains(x.Reason.Key) && IsObsolete(input.Standing.State, x.FollowUp, x.Reason.Key))
            .OrderBy(x => x.FollowUp.Id.Value).ThenBy(x => x.Reason.Key.Source, StringComparer.Ordinal)
            .ThenBy(x => x.Reason.Key.Occurrence, StringComparer.Ordinal)
            .Select(x => new PlannedWithdrawal(x.FollowUp.Id, x.Reason.Key)),
    ];

    public static bool IsObsolete(CareState state, FollowUpSnapshot followUp, ReasonKey key) => state switch
    {
        CareState.Dead => !state.Allows(key.Kind),
        CareState.Left => !state.Allows(key.Kind) && !followUp.IsAboutSafety,
        CareState.Paused or CareState.Refusing => !followUp.IsAboutSafety && (!state.Allows(key.Kind) || IsPlanned(key)),
        _ => IsPlanned(key) && !(followUp.IsAgreed && key.Kind.IsMeeting()),
    };

    /// <summary>True for what this planner makes, and so may take back. What people or rules made is theirs.</summary>
    public static bool IsPlanned(ReasonKey key) => (ReasonSource.WordOf(key.Source), key.Kind) switch
    {
        ("phase", FollowUpKind.Contact or FollowUpKind.CheckIn or FollowUpKind.CaseReview or FollowUpKind.Decision) => true,
        ("intervention", FollowUpKind.Session or FollowUpKind.CheckIn or FollowUpKind.Review) => true,
        ("plan", FollowUpKind.WritePlan or FollowUpKind.Review) => true,
        ("goal", FollowUpKind.Review) => true,
        ("consent", FollowUpKind.AskConsent or FollowUpKind.Decision) => true,
        ("promise", FollowUpKind.Repair) => true,
        _ => false,
    };
}
