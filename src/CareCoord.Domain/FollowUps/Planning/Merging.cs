namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Makes one contact of several that fall together. Sessions, reviews and anything of safety stand alone.</summary>
internal sealed class Merging(PlannerRules rules, WeekCalendar calendar, List<MergeTarget> targets)
{
    /// <summary>Puts each reason into the first contact that fits: one that exists, else a new one.</summary>
    /// <param name="missing">What has to be added, the one due first first.</param>
    public (IReadOnlyList<PlannedMerge> Merges, IReadOnlyList<MergeTarget> Groups) Of(IReadOnlyList<Owed> missing)
    {
        var merges = new List<PlannedMerge>();
        var groups = new List<MergeTarget>();
        foreach (var owed in missing)
        {
            if (targets.Find(x => x.Fits(owed, rules.MergeDays) && calendar.Allows(x, owed)) is { Existing: { } id } existing)
            {
                calendar.Shift(existing.DueOn, existing.DueWith(owed));
                existing.Take(owed);
                merges.Add(new PlannedMerge(id, owed));
            }
            else if (groups.Find(x => x.Reasons[0].Key.Kind.IsContact() && x.Fits(owed, rules.MergeDays)) is { } group)
            {
                group.Take(owed);
            }
            else
            {
                groups.Add(MergeTarget.Of(owed));
            }
        }

        return (merges, groups);
    }
}
