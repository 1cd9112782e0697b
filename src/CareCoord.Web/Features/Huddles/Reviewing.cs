using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>What the end of a turn means for the person: their case was reviewed.</summary>
internal static class Reviewing
{
    /// <summary>The person's stretch of care.</summary>
    /// <exception cref="RuleViolationException">huddle.not-in-care</exception>
    public static async Task<EpisodeId> OpenEpisode(this Work work, PatientId patient, CancellationToken ct) =>
        (await work.Db.Set<Episode>().Where(x => x.PatientId == patient && x.EndedOn == null).Select(x => new { x.Id }).SingleOrDefaultAsync(ct))?.Id
        ?? throw new RuleViolationException("huddle.not-in-care", "This person's care has ended since the huddle began. Leave the turn; the next huddle does not ask again.");

    /// <summary>Ends the reviews of the case that were open to be done, and plans the next one from today.</summary>
    public static async Task CompleteCaseReviews(this Work work, PatientId patient, DateOnly today, CancellationToken ct)
    {
        foreach (var review in (await work.OpenFollowUps(patient, ct)).Where(x => x.Kind == FollowUpKind.CaseReview && x.OpensOn <= today))
        {
            review.Complete(work.Actor.Self, work.Now, today);
        }

        work.Replan(patient);
    }
}
