using CareCoord.Benchmarks.Circuits;
using CareCoord.Data;
using CareCoord.Web.Clinical;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>CareCoord with somebody's full caseload, and beside it the empty program: each in a process of its own, with a browser at each.</summary>
public sealed class TwoPrograms : IAsyncDisposable
{
    /// <summary>The page that everybody has open.</summary>
    public const string Caseload = "/caseload";

    private readonly RunningProgram _careCoord;
    private readonly RunningProgram _template;

    private TwoPrograms(DatabaseLogins logins) =>
        (_careCoord, _template) = (Served.CareCoord(logins, ("Role", "web")), Served.Template());

    /// <summary>A browser at CareCoord, signed in as the coordinator.</summary>
    public Browser AtCareCoord { get; private set; } = null!;

    /// <summary>A browser at the empty program.</summary>
    public Browser AtTemplate { get; private set; } = null!;

    /// <summary>Where CareCoord is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts both.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="caseload">People on the list.</param>
    public static async Task<TwoPrograms> Start(DatabaseLogins logins, int caseload)
    {
        Ward ward;
        await using (ward = await Ward.Found(logins, ClinicalContent.Load(), caseload))
        {
            await Accounts.Make(logins, [ward.Coordinator.User!.Value]);
        }

        var programs = new TwoPrograms(logins);
        programs.Address = await programs._careCoord.Address(CancellationToken.None);
        programs.AtCareCoord = new Browser(programs.Address);
        programs.AtTemplate = new Browser(await programs._template.Address(CancellationToken.None));
        await programs.AtCareCoord.SignIn(Accounts.EmailOf(ward.Coordinator.User!.Value), Accounts.Password);
        return programs;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AtCareCoord?.Dispose();
        AtTemplate?.Dispose();
        _careCoord.Kill();
        _template.Kill();
        await _careCoord.DisposeAsync();
        await _template.DisposeAsync();
    }
}
