using CareCoord.Content;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Patients;

/// <summary>The plan and what is done of it, in short: what is worked on, what is practised, and how that goes.</summary>
public static class InShortQuery
{
    /// <summary>Lines shown of a section of the plan; the rest is read there.</summary>
    public const int FirstLines = 3;

    private static readonly string[] Shown = ["problems", "doing"];

    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<InShort>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The look.</summary>
    /// <param name="Today">The person's local day.</param>
    /// <param name="Plan">What is published of what is worked on; empty before.</param>
    /// <param name="Doing">What runs or rests.</param>
    public sealed record InShort(DateOnly Today, IReadOnlyList<SectionShort> Plan, IReadOnlyList<DoingShort> Doing);

    /// <summary>The beginning of a section, in plain words.</summary>
    public sealed record SectionShort(string Title, string Text, bool GoesOn);

    /// <summary>Something that is done.</summary>
    public sealed record DoingShort(InterventionId Id, string Title, Discipline Discipline, string? Dose, string? Stage, string? LeftOut, string? Done, DateOnly? PausedUntil, PracticeChart? Chart);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, InShort>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<InShort> Answer(Request query, Work work, CancellationToken ct)
        {
            var today = await work.TodayOf(query.PatientId, ct);
            return new InShort(today, await Plan(query.PatientId, work, ct), await Doing(query.PatientId, today, work, ct));
        }

        private async Task<IReadOnlyList<SectionShort>> Plan(PatientId patient, Work work, CancellationToken ct)
        {
            var standing = await (
                from plan in work.Db.Set<CarePlan>()
                join episode in work.Db.Set<Domain.Episodes.Episode>() on plan.EpisodeId equals episode.Id
                join section in work.Db.Set<PlanSection>() on plan.Id equals section.CarePlanId
                join version in work.Db.Set<SectionVersion>() on new { Section = section.Id, Number = section.Version } equals new { Section = version.PlanSectionId, version.Number }
                where plan.PatientId == patient && episode.EndedOn == null && Shown.Contains(section.Key)
                orderby section.Position
                select new { section.Key, version.Text, version.Plain }).ToListAsync(ct);
            return [.. standing.Select(x => Begin(content.PlanSections.First(t => t.Code == x.Key).Word, new SectionText(x.Text, x.Plain).In(plain: true)))];
        }

        private static SectionShort Begin(string title, string text)
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new SectionShort(title, string.Join('\n', lines.Take(FirstLines)), lines.Length > FirstLines);
        }

        private async Task<IReadOnlyList<DoingShort>> Doing(PatientId patient, DateOnly today, Work work, CancellationToken ct)
        {
            var running = await work.Db.Set<Intervention>().AsNoTracking().Include(x => x.Changes.OrderBy(c => c.At).ThenBy(c => c.Id))
                .Where(x => x.PatientId == patient && x.Status != InterventionStatus.Stopped).OrderBy(x => x.Id).ToListAsync(ct);
            if (running.Count == 0)
            {
                return [];
            }

            var entries = await RecordedEntries.Load(work, content, [patient], ct);
            var holds = await work.Db.Set<Hold>().AsNoTracking().Where(x => x.PatientId == patient && x.InterventionId != null).ToListAsync(ct);
            var disciplines = await work.Db.Set<Staff>().ToDictionaryAsync(x => x.Id, x => x.Discipline, ct);
            var charts = new PracticeCharts(content, await work.ZoneOf(patient, ct), today);
            return [.. running.Select(x => One(x, entries, disciplines[x.OwnerId], charts, holds, today))];
        }

        private DoingShort One(Intervention intervention, RecordedEntries entries, Discipline owner, PracticeCharts charts, IReadOnlyList<Hold> holds, DateOnly today)
        {
            var protocol = content.ProtocolOf(intervention);
            var recorded = entries.AllOf(intervention.PatientId).Where(x => x.InterventionId == intervention.Id).ToList();
            return new DoingShort(
                intervention.Id, protocol.Header.Title, owner, DoingWords.Dose(intervention, protocol), DoingWords.StageName(intervention, protocol), DoingWords.LeftOut(intervention, protocol),
                protocol.Dose is null ? null : DoingWords.Done(entries.AdherenceOf(intervention, protocol, today), today), intervention.PausedUntil,
                recorded.Count == 0 ? null : charts.Of(intervention, protocol, owner, recorded, holds).FirstOrDefault());
        }
    }
}
