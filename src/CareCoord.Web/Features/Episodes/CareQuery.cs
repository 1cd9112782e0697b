using CareCoord.Domain.Attention;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>How somebody is cared for: the phase, who takes part, what the person agrees to.</summary>
public static class CareQuery
{
    /// <summary>Whose.</summary>
    public sealed record Request(PatientId PatientId) : IQuery<Care>
    {
        /// <inheritdoc/>
        public PatientId? Concerning => PatientId;
    }

    /// <summary>The care that is open.</summary>
    public sealed record Care
    {
        /// <summary>Version of the care.</summary>
        public required int Version { get; init; }

        /// <summary>The phase.</summary>
        public required Phase Phase { get; init; }

        /// <summary>Since when.</summary>
        public required DateOnly PhaseSince { get; init; }

        /// <summary>The day on which a pause ends; null while care runs.</summary>
        public required DateOnly? PausedUntil { get; init; }

        /// <summary>How it came to this, the latest first.</summary>
        public required IReadOnlyList<PhaseRow> Phases { get; init; }

        /// <summary>The interval that somebody chose, in days; null while the phase decides.</summary>
        public required int? IntervalDays { get; init; }

        /// <summary>The intervals that the phase offers, in days.</summary>
        public required IReadOnlyList<int> Intervals { get; init; }

        /// <summary>The named lead clinician.</summary>
        public required StaffId Lead { get; init; }

        /// <summary>The coordinator.</summary>
        public required StaffId Coordinator { get; init; }

        /// <summary>Who takes part, teams first.</summary>
        public required IReadOnlyList<MemberRow> Members { get; init; }

        /// <summary>What the person agrees to.</summary>
        public required IReadOnlyList<ConsentRow> Consents { get; init; }

        /// <summary>What a pause would end for good: agreed with the person, or written down by hand.</summary>
        public required IReadOnlyList<EndingRow> EndsWithPause { get; init; }

        /// <summary>What the end of care would end for good: agreed with the person, or written down by hand.</summary>
        public required IReadOnlyList<EndingRow> EndsWithCare { get; init; }
    }

    /// <summary>A change of phase, as it is read.</summary>
    /// <param name="At">When, on the person's clock.</param>
    /// <param name="From">The phase before.</param>
    /// <param name="To">The phase after.</param>
    /// <param name="Until">The day on which a pause ends.</param>
    /// <param name="Who">Who decided.</param>
    /// <param name="Why">Why.</param>
    /// <param name="PersonAgrees">Whether the person agreed; null when they were not asked.</param>
    public sealed record PhaseRow(DateTime At, Phase From, Phase To, DateOnly? Until, string Who, string Why, bool? PersonAgrees);

    /// <summary>Something owed that would end.</summary>
    public sealed record EndingRow(FollowUpId Id, DateOnly DueOn, string Words, bool IsTold);

    /// <summary>One part in the care: a colleague's or a team's.</summary>
    public sealed record MemberRow(CareTeamMemberId Id, StaffId? Staff, TeamId? Team, DateOnly From);

    /// <summary>One consent as it stands today.</summary>
    public sealed record ConsentRow(ConsentId Id, int Version, ConsentKind Kind, Channel? Channel, string ThirdParty, ConsentState State, DateOnly? AskedOn, DateOnly? ValidUntil);

    /// <summary>Reads it.</summary>
    public sealed class Handler(PlannerRules rules) : IAnswer<Request, Care>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ReadRecord;

        /// <inheritdoc/>
        public async Task<Care> Answer(Request query, Work work, CancellationToken ct)
        {
            var id = query.PatientId;
            var episode = await work.OpenEpisode(id, ct);
            var zone = await work.ZoneOf(id, ct);
            var today = WallClock.DayOf(work.Now, zone);
            var members = await work.Db.Set<CareTeamMember>().AsNoTracking().Where(x => x.PatientId == id && x.Until == null)
                .OrderBy(x => x.TeamId == null).ThenBy(x => x.Id).Select(x => new MemberRow(x.Id, x.StaffId, x.TeamId, x.From)).ToListAsync(ct);
            var open = (await work.OpenFollowUps(id, ct)).ConvertAll(FollowUpSnapshot.Of);
            var consents = await work.Db.Set<Consent>().AsNoTracking().Where(x => x.PatientId == id).ToListAsync(ct);
            return new Care
            {
                Version = episode.Version,
                Phase = episode.Phase,
                PhaseSince = episode.PhaseSince,
                PausedUntil = episode.PausedUntil,
                Phases = await Phases(episode, zone, work, ct),
                IntervalDays = episode.ChosenIntervalDays,
                Intervals = [.. rules.CadenceOf(episode.Phase).ChoosableDays],
                Lead = episode.LeadId,
                Coordinator = episode.CoordinatorId,
                Members = members,
                Consents = [.. consents.OrderBy(x => x.Kind).ThenBy(x => x.Channel).ThenBy(x => x.ThirdParty, StringComparer.Ordinal)
                    .Select(x => new ConsentRow(x.Id, x.Version, x.Kind, x.Channel, x.ThirdParty, x.StateOn(today), x.AskedOn, x.ValidUntil))],
                EndsWithPause = [.. LostWithCare.InPause(open).Select(x => Ending(x, zone, work.Now))],
                EndsWithCare = [.. LostWithCare.AtTheEnd(open).Select(x => Ending(x, zone, work.Now))],
            };
        }

        private static async Task<IReadOnlyList<PhaseRow>> Phases(Episode episode, string zone, Work work, CancellationToken ct)
        {
            var changes = await (
                from change in work.Db.Set<PhaseChange>()
                join staff in work.Db.Set<Staff>() on change.By equals staff.Id
                where change.EpisodeId == episode.Id
                orderby change.At descending, change.Id descending
                select new { change.At, change.Before, change.After, change.Until, staff.Name, change.Why, change.PersonAgrees }).ToListAsync(ct);
            return [.. changes.Select(x => new PhaseRow(WallClock.LocalOf(x.At, zone), x.Before, x.After, x.Until, x.Name, x.Why, x.PersonAgrees))];
        }

        private static EndingRow Ending(FollowUpSnapshot ending, string zone, DateTimeOffset now) => new(
            ending.Id, ending.DueOn, AttentionWords.Sentence(AttentionKind.Due, AttentionDetail.Of(ending), zone), LostWithCare.IsAwaited(ending, now));
    }
}
