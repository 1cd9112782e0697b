using CareCoord.Domain;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Makes the entry of something that happened in an intervention.</summary>
internal static class EntryOf
{
    /// <summary>The entry, on the person's day and in the stage that runs.</summary>
    /// <exception cref="RuleViolationException">intervention.stopped, entry.before-start, entry.future</exception>
    public static async Task<Entry> Recorded(
        this Work work, Intervention intervention, FormDefinition form, Answers answers, DateTimeOffset? at, CancellationToken ct)
    {
        var happened = at ?? work.Now;
        var day = WallClock.DayOf(happened, await work.ZoneOf(intervention.PatientId, ct));
        if (intervention.Status == InterventionStatus.Stopped)
        {
            throw new RuleViolationException("intervention.stopped", "This has been stopped. Give it anew if it is wanted again.");
        }

        if (day < intervention.StartedOn)
        {
            throw new RuleViolationException("entry.before-start", "That lies before it was given. Look at the day.");
        }

        return new Entry(
            work.NewId<EntryId>(), intervention.PatientId, form.Header.Ref, form.Questions.Complete(answers), happened, day,
            work.Actor.Self, work.Now, intervention.Id, intervention.Stage);
    }
}
