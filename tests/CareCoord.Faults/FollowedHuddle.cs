using System.Diagnostics;
using System.Globalization;
using CareCoord.Benchmarks.Circuits;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Huddles;

namespace CareCoord.Faults;

/// <summary>F22: many people have one huddle open; whom its leader turns to is before all of them within a second, and nothing that was decided on an older agenda is taken.</summary>
public static class FollowedHuddle
{
    private const double Goal = 1;
    private const int Minutes = 120;
    private const double Percentile = 0.95;

    /// <summary>Follows one.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="users">Who has it open, each from an account of their own.</param>
    /// <param name="turns">How often its leader turns to another person.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int users, int turns)
    {
        await using var ward = await Ward.Found(logins, ClinicalContent.Load(), 30);
        var attendees = new List<Session>();
        for (var i = 0; i < users; i++)
        {
            attendees.Add(await ward.Hire(Role.Clinician, Discipline.Psychology));
        }

        await Accounts.Make(logins, attendees.Prepend(ward.Coordinator).Select(x => x.User!.Value));
        var huddle = (await ward.UseCases.Run(ward.Coordinator, new StartHuddle.Command(Guid.CreateVersion7(), ward.Team, Minutes, [.. attendees.Select(x => x.Staff!.Value)]))).Value;
        var rows = (await ward.UseCases.Ask(ward.Coordinator, new HuddleQuery.Request(huddle))).Value.Rows;
        await using var program = Served.CareCoord(logins, ("Role", "web"));
        var address = await program.Address(CancellationToken.None);
        var pages = await Task.WhenAll(attendees.Prepend(ward.Coordinator).Select(x => Joined(address, x, $"/huddle/{huddle.Value}")));
        var (leader, followers) = (pages[0], pages[1..]);
        var seen = new List<double>();
        for (var turn = 0; turn < turns; turn++)
        {
            var row = rows[turn % 2 == 0 ? 1 : 2];
            seen.AddRange(await Turned(leader, followers, new Uri(address, $"/huddle/{huddle.Value}?turn={row.Position}"), NameOf(ward, row.PatientId)));
        }

        await Task.WhenAll(pages.Select(x => x.DisposeAsync().AsTask()));
        var p95 = seen.Order().ElementAt((int)((seen.Count - 1) * Percentile));
        return Figure.Of(string.Create(CultureInfo.InvariantCulture, $"F22 users={users} turns={turns} seen-p95={p95:0.000}s longest={seen.Max():0.000}s"), p95 <= Goal);
    }

    private static async Task<Circuit> Joined(Uri address, Session who, string path)
    {
        // What the page needs of it, its cookies, goes with the page.
        using var browser = new Browser(address);
        await browser.SignIn(Accounts.EmailOf(who.User!.Value), Accounts.Password);
        var page = await browser.Open(path);
        await page.Says("done");
        return page;
    }

    private static async Task<double[]> Turned(Circuit leader, Circuit[] followers, Uri to, string name)
    {
        Array.ForEach(followers, x => x.Forget());
        var began = Stopwatch.GetTimestamp();
        var seen = followers.Select(async x =>
        {
            await x.Says(name);
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }).ToArray();
        await leader.GoTo(to);
        return await Task.WhenAll(seen);
    }

    private static string NameOf(Ward ward, PatientId person) => FormattableString.Invariant($"Tunde {ward.People.ToList().IndexOf(person):D3}");
}
