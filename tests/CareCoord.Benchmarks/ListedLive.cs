using System.Diagnostics;
using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using CareCoord.Web.Features.Attention;
using CareCoord.Web.Features.Caseload;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Benchmarks;

/// <summary>
/// P3: the first page of a caseload from the rows that stand, through the program, against the same page computed from the record of everybody on it.
/// That the rows are as fresh as the record needs no figure: they are written in its transaction.
/// </summary>
public static class ListedLive
{
    private const int FullCaseload = 160;
    private const double Goal = 0.25;

    /// <summary>Measures it.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="size">How much.</param>
    /// <param name="caseload">People on the list.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, Size size, int caseload = FullCaseload)
    {
        var content = ClinicalContent.Load();
        await using var ward = await Ward.Found(logins, content, caseload);
        await using var services = Operations.On(logins, content, x => x.AddSingleton<ListsLive>().AddSingleton<AttentionKeeping>(y => y.GetRequiredService<ListsLive>()));
        var (useCases, live) = (services.GetRequiredService<UseCases>(), services.GetRequiredService<ListsLive>());
        live.Viewer = ward.Coordinator.Staff!.Value.Value;
        var system = Session.System(ward.Coordinator.Organisation);
        var differing = 0;

        var measured = await Interleaved.RunTimed(
            size,
            async _ =>
            {
                var began = Stopwatch.GetTimestamp();
                var page = (await useCases.Ask(ward.Coordinator, new CaseloadQuery.Request(live.Viewer, null, ByName: false, null))).Value;
                var took = Stopwatch.GetElapsedTime(began);
                differing += live.Page.Count == 0 || page.Select(x => (x.PatientId, x.Band)).SequenceEqual(live.Page.Select(x => (x.PatientId, x.Band))) ? 0 : 1;
                return took;
            },
            async _ =>
            {
                _ = (await useCases.Run(system, new RebuildAttention.Command(Guid.CreateVersion7()))).Value;
                return live.Took;
            });
        return
        [
            new Measured("P3", measured.Ratio(0, 1, 0.5), Goal, $"P3 people={caseload} {measured.Words("from the rows that stand", 0)} {measured.Words("computed from the record", 1)} pages that differ={differing}"),
        ];
    }
}
