using System.Collections.Immutable;
using System.Globalization;
using CareCoord.Content.Reading;
using CareCoord.Domain.Content;

namespace CareCoord.Content;

/// <summary>
/// The file <c>meanings.lock</c>: one line for each file and version, with the hash of what it means. It keeps a threshold from
/// being edited under old records: what means something else needs another version.
/// </summary>
internal static class MeaningsLock
{
    public const string FileName = "meanings.lock";

    /// <summary>Compares what files mean with what the lock says they mean.</summary>
    public static void Check(string text, IReadOnlyList<Document> documents, ICollection<ContentError> errors)
    {
        var locked = Read(text, errors);
        foreach (var document in documents)
        {
            var hash = MeaningHash.Of(document);
            var reference = new ContentRef(document.Id, document.Version);
            if (!locked.TryGetValue(reference, out var known))
            {
                errors.Add(new ContentError(document.Source.File, 0, 0, $"{reference} is not in {FileName}. Add the line '{reference} {hash}'."));
            }
            else if (known != hash)
            {
                errors.Add(new ContentError(document.Source.File, 0, 0, $"{reference} means something else than {FileName} says ({known}, now {hash}). Raise the version, or undo the change."));
            }
        }
    }

    /// <summary>The lines that are missing for these files.</summary>
    public static ImmutableArray<string> Missing(string text, IReadOnlyList<Document> documents)
    {
        var locked = Read(text, []);
        return
        [
            .. documents
                .Where(d => !locked.ContainsKey(new ContentRef(d.Id, d.Version)))
                .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Id} {d.Version} {MeaningHash.Of(d)}")),
        ];
    }

    private static ImmutableDictionary<ContentRef, string> Read(string text, ICollection<ContentError> errors)
    {
        var locked = ImmutableDictionary.CreateBuilder<ContentRef, string>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Trim().Split(' ');
            if (parts is [""])
            {
                continue;
            }

            if (parts.Length != 3 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                errors.Add(new ContentError(FileName, i + 1, 0, $"'{lines[i].Trim()}' is no line of the lock. Write id, version and hash."));
            }
            else if (!locked.TryAdd(new ContentRef(parts[0], version), parts[2]))
            {
                errors.Add(new ContentError(FileName, i + 1, 0, $"{parts[0]} {version} stands here a second time. Keep the first."));
            }
        }

        return locked.ToImmutable();
    }
}
