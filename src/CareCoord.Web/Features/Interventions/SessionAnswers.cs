using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Interventions;

/// <summary>What a session does of what is owed: the next session of its intervention, and the contacts that being seen answers.</summary>
internal static class SessionAnswers
{
    /// <summary>The one due first first.</summary>
    /// <param name="open">The person's open follow-ups.</param>
    /// <param name="intervention">Of which it was a session.</param>
    /// <param name="recorder">The discipline of who records it.</param>
    /// <param name="on">The person's local day of the session.</param>
    /// <param name="aheadDays">A contact's window may begin up to this many days after it.</param>
    public static IReadOnlyList<FollowUpSnapshot> Of(IReadOnlyList<FollowUpSnapshot> open, InterventionId intervention, Discipline recorder, DateOnly on, int aheadDays)
    {
        var source = ReasonSource.Of(intervention);
        var session = open.Where(x => x.Reasons.Any(y => y.Key.Source == source && y.Key.Kind == FollowUpKind.Session)).OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value).FirstOrDefault();
        var answered = ContactAnswers.Of(open, recorder, ContactOutcome.Reached, on, aheadDays);
        return [.. open.Where(x => x.Id == session?.Id || answered.Contains(x.Id)).OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value)];
    }
}
