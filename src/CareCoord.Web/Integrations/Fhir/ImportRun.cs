using System.Text.Json;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Imports;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>
/// One import. Every file is looked through first, so that one of an older version is refused before anything of it
/// is taken; then come people, then what is about them, in batches.
/// </summary>
internal sealed class ImportRun(UseCases useCases, TimeProvider clock, Session session, TeamId team, string timeZone)
{
    private const int MostInBatch = 200;
    private const int MostBytesInBatch = 4 * 1024 * 1024;

    private readonly PersonReferences _references = new();
    private readonly List<(RawResource Raw, ImportedResource Read)> _batch = [];
    private readonly HashSet<string> _peopleRefused = new(StringComparer.Ordinal);
    private int _bytes;

    /// <summary>What has become of it so far.</summary>
    public ImportReport Report { get; } = new();

    /// <summary>Imports a file or a folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="done">Told the share that is done, from 0 to 1.</param>
    /// <param name="ct">Stops between batches.</param>
    /// <exception cref="ImportRefusedException">There is nothing to import.</exception>
    public async Task<ImportReport> Import(string path, Action<double> done, CancellationToken ct)
    {
        var files = InputFiles.In(path);
        var steps = files.Count * 3.0;
        var step = 0;
        var good = new List<FileInfo>();
        foreach (var file in files)
        {
            if (Inspect(file))
            {
                good.Add(file);
            }

            done(++step / steps);
        }

        foreach (var first in new[] { true, false })
        {
            foreach (var file in good)
            {
                await Take(file, first, ct);
                done(++step / steps);
            }

            await Send(ct);
        }

        done(1);
        return Report;
    }

    private bool Inspect(FileInfo file)
    {
        try
        {
            using var splitter = new ResourceSplitter(file);
            foreach (var raw in splitter.Resources())
            {
                if (Look(raw) is { } version)
                {
                    Report.RefuseFile(file.Name, $"this is FHIR {version}. Only R4 can be read; export it again as R4.");
                    return false;
                }
            }

            return true;
        }
        catch (Exception e) when (e is ImportRefusedException or JsonException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Report.RefuseFile(file.Name, e.Message);
            return false;
        }
    }

    /// <summary>The older version that a resource shows, if it does; notes where people stand.</summary>
    private string? Look(RawResource raw)
    {
        using var document = Json(raw);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } resource)
        {
            return null;
        }

        if (Taken.KindOf(resource) == "Patient")
        {
            _references.Note(raw, resource);
        }

        return OlderVersion.SeenIn(resource);
    }

    private async Task Take(FileInfo file, bool first, CancellationToken ct)
    {
        var understood = new Understood(_references, timeZone);
        using var splitter = new ResourceSplitter(file);
        foreach (var raw in splitter.Resources())
        {
            var kind = KindOf(raw);
            if (Taken.IsFirst(kind) ? !first : first)
            {
                continue;
            }

            if (kind.Length > 0 && !Taken.IsFirst(kind) && !Taken.IsAboutPerson(kind))
            {
                Report.NotTaken(kind);
                continue;
            }

            await Queue(raw, understood, ct);
        }
    }

    private async Task Queue(RawResource raw, Understood understood, CancellationToken ct)
    {
        try
        {
            var read = understood.Read(raw);
            if (read.Person is { } person && _peopleRefused.Contains(person.SourceId))
            {
                throw new ResourceRefusedException(read.Type, $"it is about {person.AsWritten}, who was refused");
            }

            _batch.Add((raw with { Json = default }, read));
            _bytes += raw.Json.Length;
        }
        catch (ResourceRefusedException e)
        {
            Report.Refuse(raw, e.Path, e.Message);
        }

        if (_batch.Count >= MostInBatch || _bytes >= MostBytesInBatch)
        {
            await Send(ct);
        }
    }

    private async Task Send(CancellationToken ct)
    {
        if (_batch.Count > 0)
        {
            await Send(_batch, ct);
        }

        _batch.Clear();
        _bytes = 0;
    }

    /// <summary>Sends a batch; when something in it is refused, each of it alone, so that only that stays outside.</summary>
    private async Task Send(IReadOnlyList<(RawResource Raw, ImportedResource Read)> batch, CancellationToken ct)
    {
        var command = new ImportBatch.Command(Guid.CreateVersion7(clock.GetUtcNow()), team, [.. batch.Select(x => x.Read)]);
        var outcome = await useCases.Run(session, command, ct);
        if (outcome is Outcome<ImportBatch.Result>.Done { Answer: var answer })
        {
            Note(batch, answer);
        }
        else if (batch.Count == 1)
        {
            Report.Refuse(batch[0].Raw, batch[0].Read.Type, outcome.Words);
            if (batch[0].Read.Patient is not null)
            {
                _peopleRefused.Add(batch[0].Read.SourceId);
            }
        }
        else
        {
            foreach (var one in batch)
            {
                await Send([one], ct);
            }
        }
    }

    private void Note(IReadOnlyList<(RawResource Raw, ImportedResource Read)> batch, ImportBatch.Result answer)
    {
        Report.Took(answer.New, answer.Updated, answer.Unchanged);
        foreach (var (raw, read) in answer.Homeless.Select(x => batch[x]))
        {
            Report.Refuse(raw, read.Type, $"it is about {read.Person!.AsWritten}, and that person is neither in the input nor here");
        }

        foreach (var (_, read) in batch.Where(x => x.Read.Patient is not null))
        {
            Report.TookPatient(read.SourceId);
        }
    }

    /// <summary>What is no JSON has no kind; it is refused when it is read.</summary>
    private static string KindOf(RawResource raw)
    {
        using var document = Json(raw);
        return document is null ? "" : Taken.KindOf(document.RootElement);
    }

    private static JsonDocument? Json(RawResource raw)
    {
        try
        {
            return JsonDocument.Parse(raw.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
