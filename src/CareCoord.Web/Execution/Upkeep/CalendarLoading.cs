using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Reads on which days everybody works: the days of their first team, without the holidays of its site. One round trip, once an operation.</summary>
internal static class CalendarLoading
{
    private const int YearsBack = 1;

    private const string Days = """select team_id, day from working_time where team_id is not null""";

    private const string Sites = """
        select t.id, t.site_id from team t
        union all select null, (select x.id from site x order by x.id limit 1)
        """;

    // Working days are counted from what happened lately, never from years ago.
    private const string Holidays = """select site_id, "on" from holiday where "on" >= $1""";

    public static async Task<WorkCalendars> Load(Work work, Roster roster, CancellationToken ct)
    {
        await using var batch = work.Batch();
        batch.BatchCommands.Add(new(Days));
        batch.BatchCommands.Add(new(Sites));
        batch.BatchCommands.Add(new(Holidays) { Parameters = { new() { Value = work.Today.AddYears(-YearsBack) } } });
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var days = await Pairs(reader, x => (Team: x.GetGuid(0), Day: Enum.Parse<DayOfWeek>(x.GetString(1))), ct);
        await reader.NextResultAsync(ct);
        var sites = await Pairs(reader, x => (Team: x.IsDBNull(0) ? Guid.Empty : x.GetGuid(0), Site: x.IsDBNull(1) ? Guid.Empty : x.GetGuid(1)), ct);
        await reader.NextResultAsync(ct);
        var closed = (await Pairs(reader, x => (Site: x.GetGuid(0), On: x.GetFieldValue<DateOnly>(1)), ct)).ToLookup(x => x.Site, x => x.On);
        return Of(roster, days.ToLookup(x => x.Team, x => x.Day), sites.ToDictionary(x => x.Team, x => x.Site), closed);
    }

    /// <summary>Whoever is on no team works as the organisation's first site does, as with the clock.</summary>
    private static WorkCalendars Of(Roster roster, ILookup<Guid, DayOfWeek> days, Dictionary<Guid, Guid> sites, ILookup<Guid, DateOnly> closed)
    {
        var teams = sites.ToDictionary(x => x.Key, x => days[x.Key].Any() || closed[x.Value].Any()
            ? new WorkCalendar(days[x.Key].Any() ? days[x.Key] : Weekdays, closed[x.Value])
            : WorkCalendar.MondayToFriday);
        var first = roster.Teams.SelectMany(x => x, (team, staff) => (Staff: staff, Team: team.Key.Value))
            .GroupBy(x => x.Staff).ToDictionary(x => x.Key, x => x.Min(y => y.Team));
        return new WorkCalendars(roster.Staff.Keys.ToDictionary(x => x, x => teams[first.GetValueOrDefault(x)]));
    }

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static async Task<List<T>> Pairs<T>(Npgsql.NpgsqlDataReader reader, Func<Npgsql.NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
