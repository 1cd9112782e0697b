using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Looks one contact ahead: what would be planned if it happened now.</summary>
public static class Ahead
{
    /// <summary>The day by which the person would next be met, were they reached now and nothing else agreed.</summary>
    /// <param name="input">What the planner looks at now.</param>
    /// <param name="by">The discipline of who reaches them.</param>
    /// <param name="answered">The follow-ups that the contact would answer.</param>
    /// <returns>The earliest day of what would then be owed as a meeting; null when nothing would be, as for somebody not in care.</returns>
    public static DateOnly? NextIfReached(PlannerInput input, Discipline by, IReadOnlyCollection<FollowUpId> answered)
    {
        var after = input with
        {
            Contacts = [.. input.Contacts, new CompletedContact(input.At, by)],
            FollowUps = [.. input.FollowUps.Select(x => answered.Contains(x.Id) ? Done(x, input.Today) : x)],
        };
        var changes = Planner.Plan(after);
        return StillOpen(after, changes)
            .Concat(changes.Merges.Where(x => x.Reason.Key.Kind.IsMeeting()).Select(x => x.Reason.DueOn))
            .Concat(changes.Inserts.Where(x => x.First.Key.Kind.IsMeeting()).Select(x => x.First.DueOn))
            .Select(x => (DateOnly?)x)
            .Min();
    }

    private static FollowUpSnapshot Done(FollowUpSnapshot followUp, DateOnly on) =>
        followUp with { Status = FollowUpStatus.Done, EndedOn = on, BookedAt = null };

    private static IEnumerable<DateOnly> StillOpen(PlannerInput after, PlannedChanges changes)
    {
        var gone = changes.Withdrawals.ToHashSet();
        return after.FollowUps
            .Where(x => x.IsOpen && x.Kind.IsMeeting() && x.Reasons.Any(y => !gone.Contains(new PlannedWithdrawal(x.Id, y.Key))))
            .Select(x => x.DueOn);
    }
}
