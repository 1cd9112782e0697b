using System.Diagnostics;
using System.Globalization;
using CareCoord.Benchmarks.Circuits;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Patients;

namespace CareCoord.Faults;

/// <summary>F8: connections are cut in the middle of a sentence; what was typed two seconds before stands there when the page is opened again.</summary>
public static class KilledCircuits
{
    private const int Typists = 10;
    private const int ShortestSentence = 400;
    private const int LongestSentence = 4_000;
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(2);

    /// <summary>Cuts so often.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="kills">How often, of all who write together.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int kills)
    {
        var (ward, plans) = await PlannedWard.Found(logins, Typists);
        await using var _ = ward;
        await Accounts.Make(logins, [ward.Lead.User!.Value]);
        await using var program = Served.CareCoord(logins, ("Role", "web"));
        using var browser = new Browser(await program.Address(CancellationToken.None));
        await browser.SignIn(Accounts.EmailOf(ward.Lead.User!.Value), Accounts.Password);
        var losses = (await Task.WhenAll(plans.Select(x => Task.Run(() => WriteAndLose(browser, x.Person, x.Section, kills / Typists))))).SelectMany(x => x).ToList();
        var (lost, longest) = (losses.Count(x => x > Goal), losses.Max());
        return Figure.Of(string.Create(CultureInfo.InvariantCulture, $"F8 kills={losses.Count} lost={lost} most-typing-lost={longest.TotalSeconds:0.0}s"), lost == 0);
    }

    private static async Task<List<TimeSpan>> WriteAndLose(Browser browser, PatientId person, PlannedWard.Section section, int kills)
    {
        await using var typist = new Typist(browser, person, section);
        await typist.Open();
        var losses = new List<TimeSpan>();
        for (var kill = 0; kill < kills; kill++)
        {
            await typist.Type(Task.Delay(Random.Shared.Next(ShortestSentence, LongestSentence)));
            typist.Cut();
            var cut = Stopwatch.GetTimestamp();
            await typist.Open();
            losses.Add(typist.Lost(cut));
        }

        return losses;
    }
}
