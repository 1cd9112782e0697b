using CareCoord.Domain.Time;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>How many meetings with a person each week has, as the weekly cap counts them.</summary>
public static class MeetingWeeks
{
    /// <summary>Counts them: what is open on its day, and today when that has passed; what was done or missed on the day it ended. Safety does not count.</summary>
    /// <param name="followUps">The person's follow-ups.</param>
    /// <param name="today">The person's local day.</param>
    /// <returns>The number by the Monday of the week.</returns>
    public static Dictionary<DateOnly, int> Of(IEnumerable<FollowUpSnapshot> followUps, DateOnly today) => followUps
        .Where(x => x.Kind.IsMeeting() && !x.IsAboutSafety)
        .Select(x => DayOf(x, today))
        .OfType<DateOnly>()
        .GroupBy(Week.MondayOf)
        .ToDictionary(x => x.Key, x => x.Count());

    private static DateOnly? DayOf(FollowUpSnapshot followUp, DateOnly today) => followUp.Status switch
    {
        FollowUpStatus.Open => followUp.DueOn < today ? today : followUp.DueOn,
        FollowUpStatus.Done or FollowUpStatus.Missed => followUp.EndedOn,
        _ => null,
    };
}
