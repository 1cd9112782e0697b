using CareCoord.Content;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Messages;

/// <summary>Puts the morning mail of everybody whose team works today into the outbox, once a day.</summary>
public static class QueueDigests
{
    private const string Sql = $"""
        select s.id, {OpeningBatch.ZoneOf} from staff s
        where s.is_active and s.role = any($1)
        """;

    private const string Put = """
        insert into outbound_message (organisation_id, id, kind, subject_id, occurrence, staff_id, due_at, status, refusals, because)
        select current_setting('app.org')::uuid, r.id, 'Digest', r.staff, r.day, r.staff, $4, 'Waiting', 0, ''
        from unnest($1, $2, $3) as r(id, staff, day)
        where not exists (select from absence a where a.staff_id = r.staff and a.voided_at is null and r.day::date between a."from" and a.until)
        on conflict (organisation_id, kind, subject_id, occurrence) do nothing
        """;

    private const int Noon = 12;

    /// <summary>Not at night, and not when the morning is over.</summary>
    internal static bool IsMorning(DateTime local, MessageRules rules) => local.Hour >= rules.DigestHour && local.Hour < Noon;

    /// <summary>The day of a morning mail, which makes it go once.</summary>
    internal static string DayOf(DateTime local) => DateOnly.FromDateTime(local).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Looks at everybody whose morning has come.</summary>
    public sealed record Command(Guid CommandId) : ICommand<int>;

    /// <summary>Puts them.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var morning = (await Working(work, ct)).Where(x => IsMorning(x.Local, content.Tables.Messages)).ToList();
            if (morning.Count == 0)
            {
                return 0;
            }

            var calendars = await work.Calendars(ct);
            var due = morning.Where(x => calendars.Of(StaffId.Of(x.Staff)).IsWorkingDay(DateOnly.FromDateTime(x.Local))).ToList();
            await using var put = work.Sql(
                Put,
                due.Select(_ => work.NewId<OutboundMessageId>().Value).ToArray(),
                due.Select(x => x.Staff).ToArray(),
                due.Select(x => DayOf(x.Local)).ToArray(),
                work.Now);
            return await put.ExecuteNonQueryAsync(ct);
        }

        private static async Task<List<(Guid Staff, DateTime Local)>> Working(Work work, CancellationToken ct)
        {
            await using var find = work.Sql(Sql, (object)Roles.InCare.Select(x => x.ToString()).ToArray());
            await using var reader = await find.ExecuteReaderAsync(ct);
            var working = new List<(Guid, DateTime)>();
            while (await reader.ReadAsync(ct))
            {
                working.Add((reader.GetGuid(0), WallClock.LocalOf(work.Now, reader.GetString(1))));
            }

            return working;
        }
    }
}
