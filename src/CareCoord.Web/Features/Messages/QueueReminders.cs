using CareCoord.Content;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Messages;

/// <summary>Puts the reminders whose time has come into the outbox: one for each booking and kind, however often it runs.</summary>
public static class QueueReminders
{
    /// <summary>What a reminder stands on; asked here, and once more when it is sent.</summary>
    internal const string MayRemind = """
        b.status = 'Booked' and b.is_told and b.starts_at > $1 and f.status = 'Open' and not p.deceased and p.deceased_on is null and p.left_on is null
        and exists (select from consent c where c.patient_id = p.id and c.kind = 'Messages' and c.channel = 'Email' and c.answer = 'Given'
                    and (c.valid_until is null or c.valid_until >= ($1 at time zone p.time_zone)::date))
        """;

    private const string Sql = $"""
        select b.id, b.patient_id, b.starts_at, b.booked_at,
               array(select m.occurrence from outbound_message m where m.kind = 'Reminder' and m.subject_id = b.id)
        from booking b join follow_up f on f.id = b.follow_up_id join patient p on p.id = b.patient_id
        where {MayRemind} and b.starts_at <= $2
          and exists (select from contact_point x where x.patient_id = p.id and x.system = 'Email')
        """;

    private const string Put = """
        insert into outbound_message (organisation_id, id, kind, subject_id, occurrence, patient_id, due_at, status, refusals, because)
        select current_setting('app.org')::uuid, r.id, 'Reminder', r.subject, r.occurrence, r.patient, $5, 'Waiting', 0, ''
        from unnest($1, $2, $3, $4) as r(id, subject, occurrence, patient)
        on conflict (organisation_id, kind, subject_id, occurrence) do nothing
        """;

    /// <summary>Looks at every booking ahead.</summary>
    public sealed record Command(Guid CommandId) : ICommand<int>;

    /// <summary>Puts them.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var due = await Due(work, ct);
            await using var put = work.Sql(
                Put,
                due.Select(_ => work.NewId<OutboundMessageId>().Value).ToArray(),
                due.Select(x => x.Booking).ToArray(),
                due.Select(x => x.Name).ToArray(),
                due.Select(x => x.Patient.Value).ToArray(),
                work.Now);
            return await put.ExecuteNonQueryAsync(ct);
        }

        private async Task<List<(Guid Booking, PatientId Patient, string Name)>> Due(Work work, CancellationToken ct)
        {
            var rules = content.Tables.Messages;
            await using var find = work.Sql(Sql, work.Now, work.Now + rules.Reminders[0].Before);
            await using var reader = await find.ExecuteReaderAsync(ct);
            var due = new List<(Guid, PatientId, string)>();
            while (await reader.ReadAsync(ct))
            {
                if (Reminders.DueOf(reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<DateTimeOffset>(3), rules, work.Now) is { } name
                    && !reader.GetFieldValue<string[]>(4).Contains(name))
                {
                    due.Add((reader.GetGuid(0), PatientId.Of(reader.GetGuid(1)), name));
                }
            }

            return due;
        }
    }
}
