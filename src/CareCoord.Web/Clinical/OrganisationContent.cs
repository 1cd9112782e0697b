using System.Collections.Concurrent;
using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Clinical;

/// <summary>
/// Content as each organisation has it: what ships with the program, with what was switched off and set there. Read anew in each
/// operation, so that a change holds from its commit on, on every server; made once for each combination of settings.
/// </summary>
public sealed class OrganisationContent(ContentLibrary shipped)
{
    private const int MostKept = 100;

    private readonly ConcurrentDictionary<string, ContentLibrary> _made = new(StringComparer.Ordinal);

    /// <summary>The content of the organisation that an operation is about.</summary>
    public async Task<ContentLibrary> Of(Work work, CancellationToken ct)
    {
        var settings = await Standing(work, ct);
        return settings.Count == 0 ? shipped : Made(settings);
    }

    /// <summary>What stands of each file: the last decision.</summary>
    internal static async Task<IReadOnlyList<ContentSetting>> Standing(Work work, CancellationToken ct) =>
        await work.Db.Set<ContentSetting>().AsNoTracking()
            .Where(x => !work.Db.Set<ContentSetting>().Any(y => y.Content == x.Content && y.Number > x.Number)).OrderBy(x => x.Content).ToListAsync(ct);

    private ContentLibrary Made(IReadOnlyList<ContentSetting> settings)
    {
        var key = string.Join(' ', settings.Select(x => x.Id.Value));
        if (_made.TryGetValue(key, out var made))
        {
            return made;
        }

        if (_made.Count >= MostKept)
        {
            _made.Clear();
        }

        return _made.GetOrAdd(key, shipped.With([.. settings.Select(x => x.AsChoice())]));
    }
}
