using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Calendar;

/// <summary>What one contact answers at once, and why it was put together.</summary>
internal static class MergedWords
{
    /// <summary>One contact for two reasons: …; they fell within 3 days of each other.</summary>
    /// <param name="followUp">With two reasons or more.</param>
    /// <param name="mergeDays">Contacts are put together when so many days lie between their windows at most.</param>
    /// <param name="zone">The person's time zone.</param>
    public static string Of(FollowUpSnapshot followUp, int mergeDays, string zone) =>
        $"One contact for {Words.Count(followUp.Reasons.Count, "reason", "reasons")}: {string.Join("; ", followUp.Reasons.OrderBy(x => x.DueOn).ThenBy(x => x.Key.Source, StringComparer.Ordinal).Select(x => Of(followUp, x, zone)))}. "
        + $"Put together because they fell together, within {Words.Count(mergeDays, "day", "days")}, so that the person is contacted once.";

    private static string Of(FollowUpSnapshot followUp, Owed reason, string zone)
    {
        var alone = followUp with { Kind = reason.Key.Kind, Reasons = [reason], BookedAt = null, Promise = null, Channel = null, SnoozeCount = 0, DueOn = reason.DueOn };
        return $"{AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(alone), zone).TrimEnd('.')} ({Words.Discipline(reason.Discipline)}, by {Words.ShortDay(reason.DueOn)})";
    }
}
