using CareCoord.Domain.Patients;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Carries out what the planner found.</summary>
public static class PlannedChangesApplied
{
    /// <summary>Changes the follow-ups that exist, and makes the new ones.</summary>
    /// <param name="changes">What the planner found.</param>
    /// <param name="existing">The open follow-ups of the episode, by id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="ids">Gives ids.</param>
    /// <param name="at">The instant.</param>
    /// <param name="today">The person's local day.</param>
    /// <returns>The new follow-ups, to be inserted.</returns>
    public static IReadOnlyList<FollowUp> To(
        PlannedChanges changes,
        IReadOnlyDictionary<FollowUpId, FollowUp> existing,
        PatientId patient,
        PlannedIds ids,
        DateTimeOffset at,
        DateOnly today)
    {
        foreach (var shift in changes.Shifts)
        {
            existing[shift.FollowUp].Shift(shift.Reason, shift.DueOn);
        }

        foreach (var withdrawal in changes.Withdrawals)
        {
            existing[withdrawal.From].Withdraw(withdrawal.Reason, at, today);
        }

        foreach (var merge in changes.Merges)
        {
            existing[merge.Into].Merge(ids.Reason(), merge.Reason);
        }

        foreach (var handOver in changes.HandOvers)
        {
            existing[handOver.FollowUp].Reassign(handOver.From, handOver.To);
        }

        return [.. changes.Inserts.Select(x => Insert(x, patient, ids))];
    }

    private static FollowUp Insert(PlannedFollowUp planned, PatientId patient, PlannedIds ids)
    {
        var followUp = new FollowUp(ids.FollowUp(), patient, ids.Reason(), planned.First);
        foreach (var reason in planned.Reasons.Skip(1))
        {
            followUp.Merge(ids.Reason(), reason);
        }

        return followUp;
    }
}
