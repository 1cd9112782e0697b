using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>A person's shared plan as its reader sees it: what stands, what stood before, who agrees, and the reader's own drafts.</summary>
public static class PlanQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Plan>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The plan, or what is there before one is started.</summary>
    public sealed record Plan
    {
        /// <summary>True while the person is in care: a plan may be started and written.</summary>
        public required bool InCare { get; init; }

        /// <summary>The discipline for which the reader writes and ticks; null when the reader may not.</summary>
        public required Discipline? WritesFor { get; init; }

        /// <summary>The plan of the present care, or of the one that ended last; null while there is none.</summary>
        public Letter? Letter { get; init; }

        /// <summary>The plan of care that has ended, with the goals of that care, while the present care has none yet.</summary>
        public Plan? Earlier { get; init; }

        /// <summary>The goals that stand, the one by which success is measured first.</summary>
        public required IReadOnlyList<GoalRow> Goals { get; init; }

        /// <summary>Plans of other systems, the newest first.</summary>
        public IReadOnlyList<ElsewhereRow> Elsewhere { get; init; } = [];

        /// <summary>Who cares, one for each discipline, the lead first.</summary>
        public required IReadOnlyList<Member> Team { get; init; }

        /// <summary>Whether a part says something: of care that has ended only what was published, aimed at and agreed, because nobody writes or looks at it any more.</summary>
        /// <param name="code">Code of the vocabulary <c>plan-sections</c>.</param>
        public bool Says(string code) => InCare || code is "goals" or "agreed-with" || Letter!.Sections.Any(x => x.Term.Code == code && x.Standing is not null);
    }

    /// <summary>What is written.</summary>
    public sealed record Letter
    {
        /// <summary>The plan.</summary>
        public required CarePlanId Id { get; init; }

        /// <summary>Its version, for the next review.</summary>
        public required int Version { get; init; }

        /// <summary>The template it was started from; null when content knows it no more.</summary>
        public required PlanTemplate? Template { get; init; }

        /// <summary>The day it was started.</summary>
        public required DateOnly StartedOn { get; init; }

        /// <summary>When the team looks at it again.</summary>
        public required DateOnly ReviewOn { get; init; }

        /// <summary>When it was last looked at as a whole.</summary>
        public required DateOnly? ReviewedOn { get; init; }

        /// <summary>What the person said to it last; null when they were not asked.</summary>
        public PersonSaid? Person { get; init; }

        /// <summary>Its written sections, in their order.</summary>
        public required IReadOnlyList<Section> Sections { get; init; }

        /// <summary>What was published since the reader last read.</summary>
        public IEnumerable<Section> New => Sections.Where(x => x.IsNew);
    }

    /// <summary>What the person said to the plan: whether they agree, on which day, to whom, in their words; and when that was recorded.</summary>
    public sealed record PersonSaid(bool Agrees, DateOnly On, string HeardBy, string Words, DateTimeOffset RecordedAt);

    /// <summary>One written section.</summary>
    public sealed record Section
    {
        /// <summary>The section.</summary>
        public required PlanSectionId Id { get; init; }

        /// <summary>Its code, name and help.</summary>
        public required Term Term { get; init; }

        /// <summary>The discipline that writes and publishes it.</summary>
        public required Discipline Owner { get; init; }

        /// <summary>What the template suggests.</summary>
        public required SectionText Suggestion { get; init; }

        /// <summary>The version that stands; null before the first.</summary>
        public Published? Standing { get; init; }

        /// <summary>The version before it.</summary>
        public Published? Before { get; init; }

        /// <summary>The version that the reader has read last; null when they have read none.</summary>
        public Published? Read { get; init; }

        /// <summary>When they read it.</summary>
        public DateTimeOffset? ReadAt { get; init; }

        /// <summary>True when the reader has not read what stands.</summary>
        public bool IsNew => Standing is not null && Standing.Number != Read?.Number;

        /// <summary>What the reader has typed and not published.</summary>
        public Unpublished? Draft { get; init; }
    }

    /// <summary>One published version.</summary>
    public sealed record Published(SectionVersionId Id, int Number, SectionText Text, string By, DateTimeOffset At, IReadOnlyList<Tick> Ticks);

    /// <summary>A discipline has seen it, or agrees.</summary>
    public sealed record Tick(Discipline Discipline, bool Agreed, string By, DateTimeOffset At);

    /// <summary>The reader's own draft.</summary>
    public sealed record Unpublished(SectionText Text, int BasedOn, DateTimeOffset SavedAt);

    /// <summary>A goal and its last rating.</summary>
    public sealed record GoalRow(GoalId Id, int Version, string Activity, DateOnly? By, int? Target, bool IsTarget, Rating? Last);

    /// <summary>How it went on a day, 0 to 10.</summary>
    public sealed record Rating(int Value, DateOnly On);

    /// <summary>A plan of another system.</summary>
    public sealed record ElsewhereRow(ImportedRecordId Id, string Title, string Status, DateOnly? On);

    /// <summary>Somebody who cares.</summary>
    public sealed record Member(string Name, string Title, Discipline Discipline, bool IsLead, bool IsCoordinator);

    /// <summary>A version with the names of whoever published and ticked it.</summary>
    internal static Published ShownOf(SectionVersion version, CareTeams teams) => new(
        version.Id, version.Number, new SectionText(version.Text, version.Plain), teams.Staff[version.PublishedBy].Name, version.PublishedAt,
        [.. version.Ticks.OrderBy(x => x.At).Select(x => new Tick(x.Discipline, x.Agreed, teams.Staff[x.By].Name, x.At))]);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, Plan>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Plan> Answer(Request query, Work work, CancellationToken ct)
        {
            var patient = query.PatientId;
            var episode = await work.EpisodesOf(patient).AsNoTracking().FirstOrDefaultAsync(ct);
            var teams = await CareTeams.Load(work, [patient], ct);
            var plan = await work.Db.Set<CarePlan>().AsNoTracking().Include(x => x.Sections).Where(x => x.PatientId == patient)
                .OrderByDescending(x => x.EpisodeId == (episode == null ? default : episode.Id)).ThenByDescending(x => x.StartedOn).ThenByDescending(x => x.Id).FirstOrDefaultAsync(ct);
            var letter = plan is null ? null : await Read(plan, teams, work, ct);
            var isPresent = plan is null || episode is { EndedOn: not null } || plan.EpisodeId == episode?.Id;
            return new Plan
            {
                InCare = episode is { EndedOn: null },
                WritesFor = Access.WriteRecord.Refusal(work.Actor, work.Grounds[patient]) is null ? work.Actor.Discipline : null,
                Letter = isPresent ? letter : null,
                Earlier = isPresent ? null : new Plan { InCare = false, WritesFor = null, Letter = letter, Goals = await Goals(plan!.EpisodeId, work, ct), Team = [] },
                Elsewhere = await work.PlansElsewhere(patient).Select(x => new ElsewhereRow(x.Id, x.Content.Title, x.Content.Status, x.Content.On)).ToListAsync(ct),
                Goals = episode is null ? [] : await Goals(episode.Id, work, ct),
                Team = episode is { EndedOn: null } ? Team(episode, teams) : [],
            };
        }

        private async Task<Letter> Read(CarePlan plan, CareTeams teams, Work work, CancellationToken ct)
        {
            var read = await work.ReadOf(plan, ct);
            var reader = work.Actor.Staff;
            var readings = work.Db.Set<SectionReading>().Where(x => x.StaffId == reader);
            var versions = (await work.Db.Set<SectionVersion>().AsNoTracking().Include(x => x.Ticks)
                .Join(work.Db.Set<PlanSection>(), x => x.PlanSectionId, x => x.Id, (version, section) => new { version, section.CarePlanId, section.Version })
                .Where(x => x.CarePlanId == plan.Id && (x.version.Number >= x.Version - 1 || readings.Any(r => r.PlanSectionId == x.version.PlanSectionId && r.Number == x.version.Number)))
                .ToListAsync(ct)).ToLookup(x => x.version.PlanSectionId, x => ShownOf(x.version, teams));
            var subjects = plan.Sections.Select(x => x.Id.Value).ToList();
            var drafts = await work.Db.Set<Draft>().AsNoTracking().Where(x => x.StaffId == reader && subjects.Contains(x.Subject))
                .ToDictionaryAsync(x => PlanSectionId.Of(x.Subject), x => new Unpublished(new SectionText(x.Text, x.Plain), x.BasedOn, x.SavedAt), ct);
            return new Letter
            {
                Id = plan.Id,
                Version = plan.Version,
                Template = content.PlanTemplates.Find(new ContentRef(plan.Template, plan.TemplateVersion)) ?? content.PlanTemplates.Find(plan.Template),
                StartedOn = plan.StartedOn,
                ReviewOn = plan.ReviewOn,
                ReviewedOn = plan.ReviewedOn,
                Person = await Person(plan.Id, work, ct),
                Sections = [.. plan.Sections.OrderBy(x => x.Position).Select(x => new Section
                {
                    Id = x.Id,
                    Term = content.PlanTermOf(x),
                    Owner = x.Owner,
                    Suggestion = new SectionText(x.SuggestedText, x.SuggestedPlain),
                    Standing = versions[x.Id].FirstOrDefault(v => v.Number == x.Version),
                    Before = versions[x.Id].FirstOrDefault(v => v.Number == x.Version - 1),
                    Read = versions[x.Id].FirstOrDefault(v => v.Number == read.GetValueOrDefault(x.Id)?.Number),
                    ReadAt = read.GetValueOrDefault(x.Id)?.At,
                    Draft = drafts.GetValueOrDefault(x.Id),
                })],
            };
        }

        private static Task<PersonSaid?> Person(CarePlanId plan, Work work, CancellationToken ct) => work.Db.Set<PlanAgreement>().Where(x => x.CarePlanId == plan)
            .OrderByDescending(x => x.RecordedAt).ThenByDescending(x => x.Id)
            .Join(work.Db.Set<Staff>(), x => x.HeardBy, x => x.Id, (said, by) => new PersonSaid(said.Agrees, said.On, by.Name, said.Said, said.RecordedAt)).FirstOrDefaultAsync(ct);

        private static async Task<IReadOnlyList<GoalRow>> Goals(EpisodeId episode, Work work, CancellationToken ct)
        {
            var ratings = work.Ratings();
            var goals = await work.Db.Set<Goal>().AsNoTracking().Where(x => x.EpisodeId == episode && x.EndedOn == null)
                .OrderByDescending(x => x.IsTarget).ThenBy(x => x.By).ThenBy(x => x.Id)
                .Select(x => new
                {
                    Goal = x,
                    Last = ratings.Where(r => r.GoalId == x.Id).OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Select(r => new { r.Value, r.On }).FirstOrDefault(),
                })
                .ToListAsync(ct);
            return [.. goals.Select(x => new GoalRow(
                x.Goal.Id, x.Goal.Version, x.Goal.Activity, x.Goal.By, x.Goal.Target, x.Goal.IsTarget, x.Last is null ? null : new Rating(x.Last.Value, x.Last.On)))];
        }

        private static IReadOnlyList<Member> Team(Episode episode, CareTeams teams)
        {
            var owners = teams.OwnersOf(episode, [], []);
            return [.. owners.ByDiscipline.OrderBy(x => x.Value != owners.Lead).ThenBy(x => x.Key).Select(x => x.Value)
                .Append(owners.Coordinator).Distinct().Select(x => teams.Staff[x])
                .Select(x => new Member(x.Name, x.Title, x.Discipline, x.Id == owners.Lead, x.Id == owners.Coordinator))];
        }
    }
}
