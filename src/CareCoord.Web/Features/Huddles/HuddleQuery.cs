using CareCoord.Domain;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>One huddle with its agenda, and what became of each turn. Of people whose record is closed to the reader only the number is said.</summary>
public static class HuddleQuery
{
    private const string Look = $"select audit.read(p, '{nameof(HuddleQuery)}') from unnest($1) p";

    /// <summary>Which.</summary>
    public sealed record Request(HuddleId HuddleId) : IQuery<View>;

    /// <summary>The huddle.</summary>
    public sealed record View
    {
        /// <summary>Its id.</summary>
        public required HuddleId Id { get; init; }

        /// <summary>The team's name.</summary>
        public required string Team { get; init; }

        /// <summary>Who leads it.</summary>
        public required string Facilitator { get; init; }

        /// <summary>Who takes part, by name; whoever came later with the time.</summary>
        public required IReadOnlyList<string> Attendees { get; init; }

        /// <summary>Who could still be let in, by name; nobody for a reader who does not take part.</summary>
        public required IReadOnlyList<ColleagueView> Absent { get; init; }

        /// <summary>The reader leads.</summary>
        public required bool IsLed { get; init; }

        /// <summary>Place of the turn at which the huddle is; null when nobody's turn is left.</summary>
        public required int? CurrentPosition { get; init; }

        /// <summary>The reader takes part.</summary>
        public required bool IsMine { get; init; }

        /// <summary>When it began, on the reader's clock.</summary>
        public required DateTime StartedAt { get; init; }

        /// <summary>When it ended; null while it runs.</summary>
        public required DateTime? EndedAt { get; init; }

        /// <summary>It began on an earlier day, and nobody has ended it.</summary>
        public required bool IsForgotten { get; init; }

        /// <summary>How its time is shared out.</summary>
        public required TimeBox TimeBox { get; init; }

        /// <summary>The agenda, in order.</summary>
        public required IReadOnlyList<RowView> Rows { get; init; }

        /// <summary>Who was taken off before it began, by name, and why.</summary>
        public required IReadOnlyList<string> TakenOff { get; init; }

        /// <summary>How many more there are whose record is closed to the reader.</summary>
        public required int Hidden { get; init; }

        /// <summary>The turn after one, among those that wait; the first that waits when none follows; null when all have ended.</summary>
        public RowView? NextAfter(int position) =>
            Rows.FirstOrDefault(x => x.IsWaiting && x.Position > position) ?? Rows.FirstOrDefault(x => x.IsWaiting && x.Position != position);
    }

    /// <summary>A colleague.</summary>
    public sealed record ColleagueView(StaffId Id, string Name);

    /// <summary>One person's turn.</summary>
    public sealed record RowView
    {
        /// <summary>Its id.</summary>
        public required HuddleRowId Id { get; init; }

        /// <summary>The person.</summary>
        public required PatientId PatientId { get; init; }

        /// <summary>Place on the agenda, from 1.</summary>
        public required int Position { get; init; }

        /// <summary>FAMILY, Given.</summary>
        public required string Name { get; init; }

        /// <summary>FAMILY alone, for the side.</summary>
        public required string FamilyName { get; init; }

        /// <summary>What stands for the name on a screen that others see.</summary>
        public required string Initials { get; init; }

        /// <summary>Birth date, if known.</summary>
        public required DateOnly? BirthDate { get; init; }

        /// <summary>Place among the people.</summary>
        public required Band Band { get; init; }

        /// <summary>Why, in a word or two.</summary>
        public required string Short { get; init; }

        /// <summary>Why, in a sentence.</summary>
        public required string Sentence { get; init; }

        /// <summary>How many huddles in a row had not reached the person before.</summary>
        public required int TimesCarriedOver { get; init; }

        /// <summary>How it stands.</summary>
        public required HuddleRowStatus Status { get; init; }

        /// <summary>When the team turned to the person.</summary>
        public required DateTimeOffset? OpenedAt { get; init; }

        /// <summary>What came of it, in a line; empty while it waits.</summary>
        public required string Outcome { get; init; }

        /// <summary>Who does it; empty without a decision.</summary>
        public required string Owner { get; init; }

        /// <summary>By when, or the day of the next review.</summary>
        public required DateOnly? On { get; init; }

        /// <summary>Who recorded it.</summary>
        public required string By { get; init; }

        /// <summary>As plain text for the practice's own record.</summary>
        public required string Copy { get; init; }

        /// <summary>Not ended yet.</summary>
        public bool IsWaiting => Status == HuddleRowStatus.Waiting;
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, View>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<View> Answer(Request query, Work work, CancellationToken ct)
        {
            var huddle = await work.Db.Set<Huddle>().AsNoTracking().Include(x => x.Attendees).Include(x => x.Rows).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == query.HuddleId, ct);
            var isMine = huddle?.Attendees.Any(x => x.StaffId == work.Actor.Self) == true;
            if (huddle is null || (!isMine && !await work.IsOnTeam(huddle.TeamId, ct)))
            {
                throw new RuleViolationException("huddle.unknown", "There is no such huddle here. Look under Huddle.");
            }

            var team = await work.Db.Set<Team>().Where(x => x.Id == huddle.TeamId).Select(x => x.Name).SingleAsync(ct);
            var staff = await work.Db.Set<Staff>().AsNoTracking().OrderBy(x => x.Name).ThenBy(x => x.Id).ToListAsync(ct);
            var names = staff.ToDictionary(x => x.Id, x => x.Name);
            var people = await People(huddle, work, ct);
            var rows = Rows(huddle, people, names);
            if (huddle.EndedAt is not null)
            {
                await RecordLook(rows, work, ct);
            }

            var zone = work.Actor.TimeZone;
            return new View
            {
                Id = huddle.Id,
                Team = team,
                Facilitator = names[huddle.FacilitatorId],
                Attendees = [.. huddle.Attendees.OrderBy(x => names[x.StaffId], StringComparer.CurrentCultureIgnoreCase).Select(x => HuddleWords.Attendee(names[x.StaffId], x.JoinedAt, zone))],
                Absent = isMine ? [.. staff.Where(x => x.IsActive && x.Role.IsInCare() && !huddle.IsAttendedBy(x.Id)).Select(x => new ColleagueView(x.Id, x.Name))] : [],
                IsLed = huddle.FacilitatorId == work.Actor.Self,
                CurrentPosition = huddle.CurrentPosition,
                IsMine = isMine,
                StartedAt = WallClock.LocalOf(huddle.StartedAt, zone),
                EndedAt = huddle.EndedAt is { } ended ? WallClock.LocalOf(ended, zone) : null,
                IsForgotten = huddle.EndedAt is null && WallClock.DayOf(huddle.StartedAt, zone) < work.Today,
                TimeBox = huddle.TimeBox,
                Rows = rows,
                TakenOff = [.. huddle.Rows.Where(x => x.Status == HuddleRowStatus.TakenOff && people.ContainsKey(x.PatientId)).OrderBy(x => x.Position)
                    .Select(x => $"{PersonName.Of(people[x.PatientId].Details)}: {x.Because}")],
                Hidden = huddle.Rows.Count(x => x.Status != HuddleRowStatus.TakenOff) - rows.Count,
            };
        }

        /// <summary>While it runs each turn is recorded as a look of its own; afterwards the sheet says of everybody what was decided.</summary>
        private static async Task RecordLook(IReadOnlyList<RowView> rows, Work work, CancellationToken ct)
        {
            await using var look = work.Sql(Look, rows.Select(x => x.PatientId.Value).ToArray());
            await look.ExecuteNonQueryAsync(ct);
        }

        /// <summary>Those of the agenda whose record is open to the reader.</summary>
        private static async Task<Dictionary<PatientId, Patient>> People(Huddle huddle, Work work, CancellationToken ct)
        {
            var open = await work.Readable(huddle.Rows.Select(x => x.PatientId), ct);
            return await work.Db.Set<Patient>().AsNoTracking().Include(x => x.Identifiers).Where(x => open.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
        }

        private static IReadOnlyList<RowView> Rows(Huddle huddle, Dictionary<PatientId, Patient> people, Dictionary<StaffId, string> names) =>
            [.. huddle.Rows.Where(x => x.Status != HuddleRowStatus.TakenOff && people.ContainsKey(x.PatientId)).OrderBy(x => x.Position).Select(x => Row(x, people[x.PatientId], names))];

        private static RowView Row(HuddleRow row, Patient person, Dictionary<StaffId, string> names)
        {
            var zone = person.Details.TimeZone;
            var owner = row.OwnerId is { } id ? names[id] : "";
            return new RowView
            {
                Id = row.Id,
                PatientId = row.PatientId,
                Position = row.Position,
                Name = PersonName.Of(person.Details),
                FamilyName = person.Details.FamilyName.ToUpperInvariant(),
                Initials = HuddleWords.Initials(person.Details),
                BirthDate = person.Details.BirthDate,
                Band = row.Band,
                Short = row.Because.Length > 0 ? "asked for" : AttentionWords.Short(row.Kind, row.Detail),
                Sentence = row.Because.Length > 0 ? $"Asked for: {row.Because}" : AttentionWords.Sentence(row.Kind, row.Detail, zone),
                TimesCarriedOver = row.TimesCarriedOver,
                Status = row.Status,
                OpenedAt = row.OpenedAt,
                Outcome = HuddleWords.Outcome(row),
                Owner = owner,
                On = row.DueOn ?? row.NextReviewOn,
                By = row.EndedBy is { } by ? names[by] : "",
                Copy = HuddleDecisionCopy.Of(row, new CopyHeading(PersonWords.Identity(person), zone), owner),
            };
        }
    }
}
