using System.Text.Json;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Security;
using Npgsql;

namespace CareCoord.Web.Features.Today;

/// <summary>Things owed, one row each: safety, promised, late, due, soon. Mine (with what I stand in for), or my teams'.</summary>
public static class TodayQuery
{
    /// <summary>Most rows a page shows: more than anybody does in a day, and the page says when there are more.</summary>
    public const int Most = 200;

    /// <summary>True for a row <c>a</c> of attention that counts at $2.</summary>
    internal const string CountsNow = "a.tier < 9 and a.counts_from <= $2 and (a.counts_until is null or a.counts_until > $2)";

    /// <summary>True for what is owed, <c>o</c>, unless its follow-up <c>f</c> is put off on the person's, <c>p</c>'s, day. Putting off hides nothing of safety and nothing the person was told.</summary>
    internal const string NotPutOff = "(f.snoozed_until is null or f.snoozed_until <= ($2 at time zone p.time_zone)::date or o.tier <= 2)";

    // What a colleague owes for somebody of another care team is not the team's to see.
    // Owner and deputy each through an index of their own; an OR would read both from the table.
    private const string Sql = $"""
        with viewer as (
          select $1::uuid as id
          union select m.staff_id from team_member m where $3 and m.team_id in (select t.team_id from team_member t where t.staff_id = $1)),
        owed as (
          select a.*, false as deputised from attention a join viewer v on v.id = a.owner_id
           where {CountsNow}
          union all
          select a.*, true from attention a join viewer v on v.id = a.deputy_id
           where {CountsNow}
             and a.owner_id not in (select id from viewer)),
        one as (select distinct on (patient_id, kind, subject_id) * from owed order by patient_id, kind, subject_id, owner_id <> $1, owner_id)
        select o.patient_id, p.family_name, p.given_names, p.birth_date, p.time_zone, o.kind, o.subject_id, o.tier, o.since, o.detail::text,
               o.owner_id, s.name, s.discipline, s.title, o.deputised,
               exists (select from attention x where x.patient_id = o.patient_id and x.subject_id = o.subject_id and x.kind = o.kind and x.owner_id <> o.owner_id),
               exists (select from safety_flag x where x.patient_id = o.patient_id and x.status = 'Open'),
               (select case when c.outcome = 'NotReached' then c.at end from contact c
                 where c.patient_id = o.patient_id and c.voided_at is null order by c.at desc, c.id desc limit 1),
               (select b.channel from booking b where b.follow_up_id = o.subject_id and b.status = 'Booked'),
               (select case when c.outcome in ('Reached', 'Rescheduled', 'Declined') then c.at end from contact c
                 where c.patient_id = o.patient_id and c.voided_at is null order by c.at desc, c.id desc limit 1)
        from one o
        join patient p on p.id = o.patient_id
        join staff s on s.id = o.owner_id
        left join follow_up f on f.id = o.subject_id
        where {NotPutOff}
          and (o.owner_id = $1 or o.deputised or exists (
            select from care_team_member m where m.patient_id = o.patient_id and m.until is null
             and (m.staff_id = $1 or m.team_id in (select t.team_id from team_member t where t.staff_id = $1))))
        order by o.tier, o.since, p.family_name, o.patient_id, o.subject_id
        limit $4
        """;

    /// <summary>Whose day.</summary>
    /// <param name="WholeTeam">True for everything my teams owe.</param>
    public sealed record Request(bool WholeTeam) : IQuery<Day>;

    /// <summary>One day's work.</summary>
    /// <param name="Today">The day at the reader's site.</param>
    /// <param name="Rows">What is owed, in order.</param>
    public sealed record Day(DateOnly Today, IReadOnlyList<Row> Rows);

    /// <summary>One thing owed.</summary>
    public sealed record Row
    {
        /// <summary>The person.</summary>
        public required PatientId PatientId { get; init; }

        /// <summary>FAMILY, Given.</summary>
        public required string Name { get; init; }

        /// <summary>Birth date, if known.</summary>
        public required DateOnly? BirthDate { get; init; }

        /// <summary>The person's zone.</summary>
        public required string Zone { get; init; }

        /// <summary>Why it is here.</summary>
        public required AttentionKind Kind { get; init; }

        /// <summary>The follow-up, flag or proposal.</summary>
        public required Guid Subject { get; init; }

        /// <summary>Its place in the order.</summary>
        public required TodayTier Tier { get; init; }

        /// <summary>Since when it matters.</summary>
        public required DateTimeOffset Since { get; init; }

        /// <summary>The facts of the sentence.</summary>
        public required AttentionDetail Detail { get; init; }

        /// <summary>Who owns it.</summary>
        public required StaffId Owner { get; init; }

        /// <summary>The owner's name.</summary>
        public required string OwnerName { get; init; }

        /// <summary>The owner's discipline.</summary>
        public required Discipline Discipline { get; init; }

        /// <summary>The owner's profession in words, or empty.</summary>
        public required string OwnerTitle { get; init; }

        /// <summary>The reader stands in for the owner.</summary>
        public required bool Deputised { get; init; }

        /// <summary>Others see it as theirs too, because it was merged.</summary>
        public required bool Shared { get; init; }

        /// <summary>A safety flag of the person is open, whoever is named in it.</summary>
        public required bool SafetyOpen { get; init; }

        /// <summary>When somebody last tried in vain; null when nobody did since the person was last in touch.</summary>
        public required DateTimeOffset? TriedAt { get; init; }

        /// <summary>When somebody last spoke with the person; null when the last contact was in vain.</summary>
        public required DateTimeOffset? InTouchAt { get; init; }

        /// <summary>How it was agreed with the person; null when nothing is booked.</summary>
        public required Channel? Booked { get; init; }

        /// <summary>The sentence.</summary>
        public string Sentence => AttentionWords.Sentence(Kind, Detail, Zone);

        /// <summary>Identity of the row on the page.</summary>
        public (PatientId, AttentionKind, Guid) Key => (PatientId, Kind, Subject);

        /// <summary>The follow-up behind it, if it is one.</summary>
        public FollowUpId? FollowUp => Detail.Kind is not null ? FollowUpId.Of(Subject) : null;

        /// <summary>True when being in touch with the person does it.</summary>
        public bool IsContact => Detail.Kind is { } kind && (kind.IsMeeting() || kind is FollowUpKind.Repair);

        /// <summary>True when a call does it.</summary>
        public bool IsCall => Detail.Kind is { } kind && (kind.IsContact() || kind is FollowUpKind.Repair) && (Booked ?? Detail.Channel) is null or Channel.Phone;
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Day>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WorkLists;

        /// <inheritdoc/>
        public async Task<Day> Answer(Request query, Work work, CancellationToken ct)
        {
            await using var command = work.Sql(Sql, work.Actor.Self.Value, work.Now, query.WholeTeam, Most);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<Row>();
            while (await reader.ReadAsync(ct))
            {
                rows.Add(Read(reader));
            }

            return new Day(work.Today, rows);
        }

        private static Row Read(NpgsqlDataReader reader) => new()
        {
            PatientId = PatientId.Of(reader.GetGuid(0)),
            Name = PersonName.Of(reader.GetString(1), reader.GetString(2)),
            BirthDate = reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
            Zone = reader.GetString(4),
            Kind = Enum.Parse<AttentionKind>(reader.GetString(5)),
            Subject = reader.GetGuid(6),
            Tier = (TodayTier)reader.GetInt16(7),
            Since = reader.GetFieldValue<DateTimeOffset>(8),
            Detail = JsonSerializer.Deserialize<AttentionDetail>(reader.GetString(9), AttentionKeeping.Json)!,
            Owner = StaffId.Of(reader.GetGuid(10)),
            OwnerName = reader.GetString(11),
            Discipline = Enum.Parse<Discipline>(reader.GetString(12)),
            OwnerTitle = reader.GetString(13),
            Deputised = reader.GetBoolean(14),
            Shared = reader.GetBoolean(15),
            SafetyOpen = reader.GetBoolean(16),
            TriedAt = reader.IsDBNull(17) ? null : reader.GetFieldValue<DateTimeOffset>(17),
            Booked = reader.IsDBNull(18) ? null : Enum.Parse<Channel>(reader.GetString(18)),
            InTouchAt = reader.IsDBNull(19) ? null : reader.GetFieldValue<DateTimeOffset>(19),
        };
    }
}
