using CareCoord.Domain.Contacts;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>A contact that others may merge into: one that exists and stays, or one that is about to be inserted.</summary>
internal sealed class MergeTarget(DateOnly opensOn, DateOnly dueOn, Channel? channel)
{
    public FollowUpId? Existing { get; private init; }

    public bool IsAgreed { get; private init; }

    public List<Owed> Reasons { get; } = [];

    public DateOnly OpensOn { get; private set; } = opensOn;

    public DateOnly DueOn { get; private set; } = dueOn;

    public Channel? Channel { get; private set; } = channel;

    /// <summary>What exists, is not late, and keeps a reason after the withdrawals.</summary>
    public static List<MergeTarget> Of(PlannerInput input, History history, IReadOnlyList<PlannedWithdrawal> withdrawals)
    {
        var gone = withdrawals.ToHashSet();
        return
        [
            .. history.Open
                .Where(x => x.Kind.IsContact() && !x.IsAboutSafety)
                .Select(x => (FollowUp: x, Kept: x.Reasons.Where(y => !gone.Contains(new PlannedWithdrawal(x.Id, y.Key))).ToList()))
                .Where(x => x.Kept.Count > 0 && x.Kept.TrueForAll(y => y.Key.Kind.IsContact()))
                .Select(x => Of(x.FollowUp, x.Kept.MinBy(y => y.DueOn)!, x.Kept.Select(y => y.Channel).FirstOrDefault(y => y is not null)))
                .Where(x => x.DueOn >= input.Today),
        ];
    }

    /// <summary>What is about to be inserted.</summary>
    public static MergeTarget Of(Owed owed)
    {
        var target = new MergeTarget(owed.OpensOn, owed.DueOn, owed.Channel);
        target.Reasons.Add(owed);
        return target;
    }

    public bool Fits(Owed owed, int mergeDays) =>
        owed.Key.Kind.IsContact()
        && owed.OpensOn <= DueOn.AddDays(mergeDays)
        && OpensOn <= owed.DueOn.AddDays(mergeDays)
        && (owed.Channel is null || Channel is null || owed.Channel == Channel);

    /// <summary>The day by which it would be owed with one more reason.</summary>
    public DateOnly DueWith(Owed owed) => IsAgreed || DueOn <= owed.DueOn ? DueOn : owed.DueOn;

    public void Take(Owed owed)
    {
        if (!IsAgreed && owed.DueOn < DueOn)
        {
            (OpensOn, DueOn) = (owed.OpensOn, owed.DueOn);
        }

        Channel ??= owed.Channel;
        Reasons.Add(owed);
    }

    private static MergeTarget Of(FollowUpSnapshot followUp, Owed first, Channel? channel) => followUp.IsAgreed
        ? new MergeTarget(followUp.OpensOn, followUp.DueOn, channel) { Existing = followUp.Id, IsAgreed = true }
        : new MergeTarget(first.OpensOn, first.DueOn, channel) { Existing = followUp.Id };
}
