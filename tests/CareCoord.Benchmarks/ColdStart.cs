using System.Net;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;

namespace CareCoord.Benchmarks;

/// <summary>P12: from the start of the process to the first sign-in page, with a database that is there and migrated, against the empty program's first page.</summary>
public static class ColdStart
{
    private const double Goal = 2.5;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    /// <summary>Measures it.</summary>
    /// <param name="logins">A migrated database.</param>
    /// <param name="size">How often; each is a start.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, Size size)
    {
        var measured = await Interleaved.Run(
            size,
            _ => Answers("/sign-in", address => Served.CareCoord(logins, ("ASPNETCORE_URLS", address.ToString()), ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", ""))),
            _ => Answers("/", address => Served.Template(("ASPNETCORE_URLS", address.ToString()), ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", ""))));
        return [new("P12", measured.Ratio(0, 1, 0.5), Goal, $"P12 {measured.Words("sign-in page", 0)} {measured.Words("template", 1)}")];
    }

    private static async Task Answers(string path, Func<Uri, RunningProgram> start)
    {
        var address = FreeAddress.Find();
        await using var program = start(address);
        using var browser = new HttpClient();
        while (!await Does(browser, new Uri(address, path)))
        {
            await Task.Delay(Between);
        }

        program.Kill();
    }

    private static async Task<bool> Does(HttpClient browser, Uri page)
    {
        try
        {
            using var answer = await browser.GetAsync(page);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
