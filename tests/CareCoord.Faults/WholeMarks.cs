using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>
/// F5: a change that background work has to follow is given up, cut off around COMMIT or carried out, at random. Where the change stands, so does the
/// work for everybody it concerns; where it does not, there is none.
/// </summary>
public static class WholeMarks
{
    private const int Writers = 4;
    private const int Concerned = Affected.AtOnce + 1;
    private const int DaysOfASite = 500;
    private const int LongestPatienceInMilliseconds = 12;

    /// <summary>Changes so often.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="changes">How often.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int changes)
    {
        await using var ward = await Ward.Found(logins, ClinicalContent.Load(), Concerned);
        var administrator = await ward.Hire(Role.Administrator, Discipline.Coordination);
        var sites = await Sites(logins, ward, (changes / DaysOfASite) + 1);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(ward, administrator, logins, sites, Enumerable.Range(0, changes).Where(x => x % Writers == writer)))));
        var (stand, orphans, misses) = await Compared(logins);
        return Figure.Of($"F5 changes={changes} carried-out={stand} orphans={orphans} misses={misses}", orphans == 0 && misses == 0 && stand > 0 && stand < changes);
    }

    private static async Task Write(Ward ward, Session administrator, DatabaseLogins logins, IReadOnlyList<SiteId> sites, IEnumerable<int> numbers)
    {
        await using var proxy = new CuttingProxy(logins.Configured);
        await using var database = new CareDatabase(new DatabaseLogins(proxy.ConnectionString));
        var useCases = ward.Through(database);
        foreach (var number in numbers)
        {
            var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2 + (number % DaysOfASite));
            var command = new AddHolidays.Command(Guid.CreateVersion7(), sites[number / DaysOfASite], FormattableString.Invariant($"{day:yyyy-MM-dd} Day {number}"));
            using var patience = new CancellationTokenSource();
            switch (Random.Shared.Next(4))
            {
                case 0:
                    patience.CancelAfter(TimeSpan.FromMilliseconds(Random.Shared.Next(LongestPatienceInMilliseconds)));
                    break;
                case 1:
                    proxy.Arm(CutPoint.BeforeTheServerHears);
                    break;
                case 2:
                    proxy.Arm(CutPoint.BeforeTheAnswerArrives);
                    break;
            }

            await GivenUp(() => useCases.Run(administrator, command, patience.Token));
        }
    }

    /// <summary>Whoever gives up does not ask again.</summary>
    private static async Task GivenUp(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is not Domain.RuleViolationException)
        {
            // Cancelled in the middle of an answer, the driver complains in several ways. What became of it is asked of the database, when all is over.
        }
    }

    /// <summary>Sites with nobody at them: whoever has no team is affected by each.</summary>
    private static async Task<IReadOnlyList<SiteId>> Sites(DatabaseLogins logins, Ward ward, int count)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var make = source.CreateCommand("""
            set session_replication_role = replica;
            delete from team_member;
            insert into site (organisation_id, id, name, time_zone, version) select $1, md5('site' || n)::uuid, 'Site ' || n, 'Europe/Lisbon', 0 from generate_series(1, $2) n;
            """.Replace("$1", $"'{ward.Coordinator.Organisation.Value}'", StringComparison.Ordinal).Replace("$2", $"{count}", StringComparison.Ordinal));
        await make.ExecuteNonQueryAsync();
        await using var find = source.CreateCommand("select id from site where name like 'Site %' order by id");
        await using var reader = await find.ExecuteReaderAsync();
        var sites = new List<SiteId>();
        while (await reader.ReadAsync())
        {
            sites.Add(SiteId.Of(reader.GetGuid(0)));
        }

        return sites;
    }

    private static async Task<(long Stand, long Orphans, long Misses)> Compared(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var compare = source.CreateCommand("""
            with counted as (select wide_change_id, count(*) as rows from wide_change_person group by 1),
                 marked as materialized (select c.id, c.people, substring(c.what from 'Day \d+') as day, n.rows from wide_change c left join counted n on n.wide_change_id = c.id where c.what like 'Holidays of %')
            select (select count(*) from holiday),
                   (select count(*) from marked m left join holiday h on h.name = m.day where h.id is null) + (select count(*) - count(distinct day) from marked),
                   (select count(*) from holiday h left join marked m on m.day = h.name and m.rows = m.people and m.people > 0 where m.id is null)
            """);
        compare.CommandTimeout = 0;
        await using var reader = await compare.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
