using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>
/// What is owed on a day that is not worked, because a holiday came, hours changed or somebody else owes it now: it goes to the next day
/// that fits. What was agreed with the person, what is late already and what is about safety stays where it is.
/// </summary>
internal static class Shifts
{
    public static IReadOnlyList<PlannedShift> Of(PlannerInput input)
    {
        var closed = input.FollowUps
            .Where(x => x.IsOpen && !x.IsAgreed && !x.IsAboutSafety && x.Reasons.Any(y => IsClosed(input, Heir(input, y))))
            .OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value)
            .ToList();
        if (closed.Count == 0)
        {
            return [];
        }

        var calendar = new WeekCalendar(input, new History(input.FollowUps), []);
        return [.. closed.SelectMany(x => Of(input, calendar, x))];
    }

    /// <summary>The follow-ups as they stand once the shifts are made.</summary>
    public static IEnumerable<FollowUpSnapshot> Applied(IEnumerable<FollowUpSnapshot> followUps, IReadOnlyList<PlannedShift> shifts)
    {
        var days = shifts.ToDictionary(x => (x.FollowUp, x.Reason), x => x.DueOn);
        return days.Count == 0 ? followUps : followUps.Select(x => x.Reasons.Any(y => days.ContainsKey((x.Id, y.Key)))
            ? x.With([.. x.Reasons.Select(y => y with { DueOn = days.GetValueOrDefault((x.Id, y.Key), y.DueOn) })])
            : x);
    }

    private static IEnumerable<PlannedShift> Of(PlannerInput input, WeekCalendar calendar, FollowUpSnapshot followUp)
    {
        var moved = followUp.Reasons.Select(x => Heir(input, x)).Select(x => IsClosed(input, x) ? x with { DueOn = input.Calendars.Of(x.OwnerId).OrNext(x.DueOn) } : x).ToList();
        var due = moved.Min(x => x.DueOn);
        if (followUp.Kind.IsMeeting() && Week.MondayOf(due) != Week.MondayOf(followUp.DueOn))
        {
            due = calendar.FirstFit(moved, due);
            calendar.Shift(followUp.DueOn, due);
        }

        return followUp.Reasons.Zip(moved, (was, now) => (Was: was, Now: calendar.NotBefore(now, due)))
            .Where(x => x.Was.DueOn != x.Now.DueOn)
            .Select(x => new PlannedShift(followUp.Id, x.Was.Key, x.Now.DueOn));
    }

    /// <summary>What somebody who has left owed is handed over by the same plan, so the calendar of who takes it counts.</summary>
    private static Owed Heir(PlannerInput input, Owed owed) =>
        input.Owners.Departed.Contains(owed.OwnerId) ? owed with { OwnerId = input.Owners.OwnerOf(owed.Discipline) } : owed;

    private static bool IsClosed(PlannerInput input, Owed owed) => owed.DueOn >= input.Today && !input.Calendars.Of(owed.OwnerId).IsWorkingDay(owed.DueOn);
}
