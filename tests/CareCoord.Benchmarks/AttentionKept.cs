using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Benchmarks;

/// <summary>P15: a contact recorded with attention and worklist kept in the same transaction, against the same command that keeps neither.</summary>
public static class AttentionKept
{
    private const int Originals = 100;
    private const double GoalWithAttention = 1.6;
    private const double GoalWithWorklist = 1.85;

    /// <summary>Measures it.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="size">How much.</param>
    /// <param name="people">In care at least so many.</param>
    public static async Task<IReadOnlyList<Measured>> Run(DatabaseLogins logins, Size size, int people)
    {
        var content = ClinicalContent.Load();
        await using var ward = await Ward.Found(logins, content, Math.Min(people, Originals));
        var everybody = await Copies.Make(logins, people / Math.Min(people, Originals));
        await using var neither = Services<KeepsNeither>(logins, content);
        await using var attention = Services<KeepsAttention>(logins, content);
        await using var both = Services<AttentionKeeping>(logins, content);

        var chosen = new Random(1);
        Func<int, Task> Recording(IServiceProvider services)
        {
            var useCases = services.GetRequiredService<UseCases>();
            return async turn => _ = (await useCases.Run(ward.Coordinator, ward.Contact(turn) with { PatientId = everybody[chosen.Next(everybody.Count)] })).Value;
        }

        var measured = await Interleaved.Run(size, Recording(neither), Recording(attention), Recording(both));
        var without = measured.Words("without", 0);
        return
        [
            new("P15", measured.Ratio(1, 0, 0.5), GoalWithAttention, $"P15 people={everybody.Count} {without} {measured.Words("with attention", 1)}"),
            new("P15 worklist", measured.Ratio(2, 0, 0.5), GoalWithWorklist, $"P15 people={everybody.Count} {without} {measured.Words("with worklist", 2)}"),
            await AttentionRebuilt.Run(logins, content, Session.System(ward.Coordinator.Organisation), size.Rounds),
        ];
    }

    private static ServiceProvider Services<T>(DatabaseLogins logins, Content.ContentLibrary content)
        where T : AttentionKeeping => Operations.On(logins, content, x => x.AddSingleton<AttentionKeeping, T>());
}
