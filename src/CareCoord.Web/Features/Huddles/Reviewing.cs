using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;

namespace CareCoord.Web.Features.Huddles;

/// <summary>What the end of a turn means for the person: their case was reviewed.</summary>
internal static class Reviewing
{
    /// <summary>Ends the reviews of the case that were open to be done, and plans the next one from today; the words stand beside them on the timeline.</summary>
    public static async Task CompleteCaseReviews(this Work work, PatientId patient, DateOnly today, string words, CancellationToken ct)
    {
        foreach (var review in (await work.OpenFollowUps(patient, ct)).Where(x => x.Kind == FollowUpKind.CaseReview && x.OpensOn <= today))
        {
            review.Complete(work.Actor.Self, work.Now, today, words: words);
        }

        work.Reevaluate(patient);
    }
}
