using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Contacts;

/// <summary>Which follow-ups a contact answers.</summary>
public static class ContactAnswers
{
    /// <summary>
    /// The open contacts, check-ins and calls of the recorder's discipline, or merged with one of it, whose window has begun
    /// or soon begins. Never a session, a review or anything of safety; and only when the person was reached.
    /// </summary>
    /// <param name="followUps">The person's follow-ups.</param>
    /// <param name="recorder">The discipline of who records the contact.</param>
    /// <param name="outcome">How the contact went.</param>
    /// <param name="on">The person's local day of the contact.</param>
    /// <param name="aheadDays">A window may begin up to this many days after the contact (content: <c>answers-ahead</c>, 7 d, DESIGN).</param>
    /// <returns>Their ids, the one due first first.</returns>
    public static IReadOnlyList<FollowUpId> Of(
        IEnumerable<FollowUpSnapshot> followUps,
        Discipline recorder,
        ContactOutcome outcome,
        DateOnly on,
        int aheadDays) => outcome != ContactOutcome.Reached
        ? []
        : [.. followUps
            .Where(x => x.IsOpen && x.Kind.IsContact() && !x.IsAboutSafety)
            .Where(x => x.Reasons.Any(y => y.Discipline == recorder))
            .Where(x => x.OpensOn <= on.AddDays(aheadDays))
            .OrderBy(x => x.DueOn).ThenBy(x => x.Id.Value)
            .Select(x => x.Id)];
}
