using CareCoord.Content;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Interventions;

/// <summary>What a person is doing: each intervention with its stage, dose, practice and story, and what could be given.</summary>
public static class DoingQuery
{
    /// <summary>How many of the last things that were recorded are shown of each.</summary>
    public const int Recent = 5;

    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Doing>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>What is done.</summary>
    /// <param name="Today">The person's local day.</param>
    /// <param name="Now">What the clock on the person's wall shows.</param>
    /// <param name="Zone">The person's time zone.</param>
    /// <param name="Running">What runs or rests.</param>
    /// <param name="Ended">What has been stopped, the last first.</param>
    /// <param name="CanBeGiven">Ids of what could be given.</param>
    /// <param name="Team">Who could carry it out.</param>
    /// <param name="MayGive">True when the reader gives and decides.</param>
    public sealed record Doing(
        DateOnly Today,
        DateTime Now,
        string Zone,
        IReadOnlyList<InterventionView> Running,
        IReadOnlyList<EndedView> Ended,
        IReadOnlyList<string> CanBeGiven,
        IReadOnlyList<Colleague> Team,
        bool MayGive);

    /// <summary>Who could carry something out.</summary>
    public sealed record Colleague(StaffId Id, string Name, Discipline Discipline);

    /// <summary>What has been stopped.</summary>
    public sealed record EndedView(InterventionId Id, string Title, DateOnly From, DateOnly Until, string Why, IReadOnlyList<StoryLine> Story);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content, OrganisationContent contents) : IAnswer<Request, Doing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Doing> Answer(Request query, Work work, CancellationToken ct)
        {
            var patient = await work.Db.Set<Patient>().AsNoTracking().SingleAsync(x => x.Id == query.PatientId, ct);
            var facts = await EvaluatingFacts.Load(work, content, [query.PatientId], ct);
            var episode = facts.Episodes.SingleOrDefault();
            var here = await contents.Of(work, ct);
            var seen = episode is null ? null : facts.Of(episode, work.Now);
            var findings = seen is null ? Findings.None : here.RuleBook.Evaluate(seen, facts.TodayOf(query.PatientId, work.Now));
            var running = facts.Interventions[query.PatientId].ToList();
            var staff = await work.Db.Set<Staff>().ToDictionaryAsync(x => x.Id, ct);
            var story = await InterventionStory.Load(query.PatientId, content, patient.Details.TimeZone, staff, work, ct);
            var view = new InterventionViews(content, facts, seen, findings, staff, story, patient.Details.TimeZone, work.Now);
            return new Doing(
                facts.TodayOf(query.PatientId, work.Now),
                Domain.Time.WallClock.LocalOf(work.Now, patient.Details.TimeZone),
                patient.Details.TimeZone,
                [.. running.Select(view.Of)],
                await Ended(query.PatientId, story, work, ct),
                [.. content.Protocols.Select(x => x.Header.Id).Except(here.Off).Except(running.Select(x => x.Protocol), StringComparer.Ordinal)],
                [.. facts.Teams.Of(query.PatientId).Select(x => new Colleague(x.Id, x.Name, x.Discipline))],
                episode is not null && work.Actor.Is(Role.Clinician, Role.PsychiatricConsultant));
        }

        private async Task<IReadOnlyList<EndedView>> Ended(PatientId patient, InterventionStory story, Work work, CancellationToken ct)
        {
            var ended = await work.Db.Set<Intervention>().AsNoTracking().Include(x => x.Changes.OrderBy(c => c.At).ThenBy(c => c.Id))
                .Where(x => x.PatientId == patient && x.Status == InterventionStatus.Stopped).OrderByDescending(x => x.StoppedOn).ThenBy(x => x.Id).ToListAsync(ct);
            return [.. ended.Select(x => (Intervention: x, Protocol: content.Protocols.Find(x.ProtocolRef))).Select(x => new EndedView(
                x.Intervention.Id, x.Protocol?.Header.Title ?? x.Intervention.Protocol, x.Intervention.StartedOn, x.Intervention.StoppedOn!.Value,
                x.Intervention.Changes.LastOrDefault(c => c.Kind == InterventionChangeKind.Stopped)?.Why ?? "",
                x.Protocol is null ? [] : story.Of(x.Intervention, x.Protocol)))];
        }
    }
}
