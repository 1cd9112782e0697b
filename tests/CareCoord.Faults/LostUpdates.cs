using CareCoord.Benchmarks.Grounds;
using CareCoord.Data;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>F21: several people publish the same sections of the same plans at once; each version is somebody's whose text was based on the one before, and who was refused has been shown what stands.</summary>
public static class LostUpdates
{
    private const int Writers = 16;

    /// <summary>Edits so often.</summary>
    /// <param name="logins">A migrated, empty database.</param>
    /// <param name="edits">Attempts to publish, of all writers together.</param>
    /// <param name="plans">Plans among which they choose.</param>
    public static async Task<Figure> Run(DatabaseLogins logins, int edits, int plans)
    {
        var (ward, sections) = await PlannedWard.Found(logins, plans);
        await using var _ = ward;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Publish(ward, sections, writer, edits / Writers))));
        var (accepted, refused, unshown) = (outcomes.Sum(x => x.Accepted), outcomes.Sum(x => x.Refused), outcomes.Sum(x => x.Unshown));
        var (versions, gaps) = await Stored(logins);
        return Figure.Of(
            $"F21 edits={edits / Writers * Writers} accepted={accepted} refused={refused} versions={versions} overwritten={accepted - versions}",
            accepted == versions && gaps == 0 && unshown == 0 && refused > 0,
            [.. unshown > 0 ? [$"F21 refused without what stands: {unshown}"] : Array.Empty<string>(), .. gaps > 0 ? [$"F21 numbers of versions missing: {gaps}"] : Array.Empty<string>()]);
    }

    private static async Task<(int Accepted, int Refused, int Unshown)> Publish(Ward ward, IReadOnlyList<(PatientId Person, PlannedWard.Section Section)> sections, int writer, int edits)
    {
        var (random, known) = (new Random(writer), new int[sections.Count]);
        var (accepted, refused, unshown) = (0, 0, 0);
        for (var edit = 0; edit < edits; edit++)
        {
            var at = random.Next(sections.Count);
            var outcome = await ward.UseCases.Run(ward.Lead, new PublishSection.Command(
                Guid.CreateVersion7(), sections[at].Person, sections[at].Section.Id, known[at], $"Edit {edit} of writer {writer}.", ""));
            switch (outcome)
            {
                case Outcome<int>.Done done:
                    (known[at], accepted) = (done.Answer, accepted + 1);
                    break;
                case Outcome<int>.Conflict { Theirs: PublishSection.Theirs theirs }:
                    (known[at], refused) = (theirs.Number, refused + 1);
                    break;
                default:
                    unshown++;
                    break;
            }
        }

        return (accepted, refused, unshown);
    }

    private static async Task<(long Versions, long Gaps)> Stored(DatabaseLogins logins)
    {
        await using var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand("""
            select coalesce(sum(n), 0)::bigint, coalesce(sum(last - n), 0)::bigint from (select count(*) as n, max(number) as last from section_version group by plan_section_id) v
            """);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
