using System.Globalization;
using CareCoord.Benchmarks.Circuits;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;

namespace CareCoord.Benchmarks;

/// <summary>P8, P10 and P11: an open caseload of fifty rows against the empty program's counter: its memory, a click, and how it comes.</summary>
public static class OpenPages
{
    private const int FullCaseload = 160;
    private const int WarmPages = 25;
    private const int Kibi = 1024;
    private const double MemoryGoal = 1.8;
    private const double BytesGoal = 273;
    private const double ClickGoal = 3;
    private const double FirstByteGoal = 3;
    private const double SizeGoal = 6;
    private const string Row = "OYELARAN";
    private const string Counter = "Click me";

    /// <summary>P8: what an open page keeps of memory.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="circuits">Pages open at once, in either program.</param>
    public static async Task<IReadOnlyList<Measured>> Memory(DatabaseLogins logins, int circuits)
    {
        await using var programs = await TwoPrograms.Start(logins, FullCaseload);
        var caseload = await PerPage(programs.AtCareCoord, TwoPrograms.Caseload, Row, circuits);
        var counter = await PerPage(programs.AtTemplate, "/", Counter, circuits);
        return
        [
            new("P8", caseload / counter, MemoryGoal, string.Create(CultureInfo.InvariantCulture, $"P8 pages={circuits} a caseload of 50 rows {caseload / Kibi:0.0} KB, a counter {counter / Kibi:0.0} KB")),
            new("P8 kilobytes", caseload / Kibi, BytesGoal, "P8 kilobytes: of one caseload"),
        ];
    }

    /// <summary>P10: from a click to what is rendered thereupon, at the server's side.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="size">How much.</param>
    public static async Task<IReadOnlyList<Measured>> Click(DatabaseLogins logins, Size size)
    {
        await using var programs = await TwoPrograms.Start(logins, FullCaseload);
        await using var caseload = await programs.AtCareCoord.Open(TwoPrograms.Caseload);
        await using var counter = await programs.AtTemplate.Open("/");
        await caseload.Says(Row);
        var addresses = new[] { new Uri(programs.Address, $"{TwoPrograms.Caseload}?sort=name"), new Uri(programs.Address, TwoPrograms.Caseload) };

        // The heading comes at once, the rows when they are read.
        var measured = await Interleaved.Run(size, turn => caseload.GoTo(addresses[turn % 2], batches: 2), _ => counter.PressAndSee(Counter));
        return
        [
            new("P10", measured.Ratio(0, 1, 0.95), ClickGoal, $"P10 {measured.Words("50 rows sorted otherwise, read from the database", 0)} {measured.Words("a counter", 1)}"),
        ];
    }

    /// <summary>P11: how a page comes: its first answer, the rows on it, and the bytes of both.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="size">How much.</param>
    public static async Task<IReadOnlyList<Measured>> Coming(DatabaseLogins logins, Size size)
    {
        await using var programs = await TwoPrograms.Start(logins, FullCaseload);
        var bytes = new long[2];
        var html = await Interleaved.Run(
            size,
            async _ => bytes[0] = await programs.AtCareCoord.Read(TwoPrograms.Caseload),
            async _ => bytes[1] = await programs.AtTemplate.Read("/"));
        var rendered = new long[2];
        var shown = await Interleaved.Run(
            size with { Warm = size.Warm / 5, Calls = size.Calls / 5 },
            async _ => rendered[0] = await Shown(programs.AtCareCoord, TwoPrograms.Caseload, Row),
            async _ => rendered[1] = await Shown(programs.AtTemplate, "/", Counter));
        return
        [
            new("P11", html.Ratio(0, 1, 0.95), FirstByteGoal, $"P11 the page's answer: {html.Words("caseload", 0)} {html.Words("template", 1)}"),
            new("P11 shown", shown.Ratio(0, 1, 0.95), FirstByteGoal, $"P11 shown: from asking for the page until its rows stand, the database included: {shown.Words("caseload", 0)} {shown.Words("template", 1)}"),
            new("P11 bytes", (bytes[0] + rendered[0]) / (double)(bytes[1] + rendered[1]), SizeGoal, $"P11 bytes: caseload {bytes[0]} of HTML and {rendered[0]} rendered, template {bytes[1]} and {rendered[1]}"),
        ];
    }

    private static async Task<long> Shown(Browser browser, string path, string words)
    {
        await using var circuit = await browser.Open(path);
        await circuit.Says(words);
        return circuit.Bytes;
    }

    private static async Task<double> PerPage(Browser browser, string path, string words, int circuits)
    {
        var open = new List<Circuit>();
        async Task Open(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var circuit = await browser.Open(path);
                await circuit.Says(words);
                open.Add(circuit);
            }
        }

        async Task<double> Left() => double.Parse(await browser.Html(MemoryEndpoint.Path), CultureInfo.InvariantCulture);
        await Open(WarmPages);
        var before = await Left();
        await Open(circuits);
        var after = await Left();
        await Task.WhenAll(open.Select(x => x.DisposeAsync().AsTask()));
        return (after - before) / circuits;
    }
}
