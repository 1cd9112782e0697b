using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Content;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Library;

/// <summary>One file in plain words, as it holds here, with who switched or set it.</summary>
public static class LibraryItemQuery
{
    /// <summary>Which.</summary>
    public sealed record Request(string Id) : IQuery<Item>;

    /// <summary>The file.</summary>
    public sealed record Item
    {
        /// <summary>What kind it is.</summary>
        public required ContentKind Kind { get; init; }

        /// <summary>What it says about itself.</summary>
        public required ContentHeader Header { get; init; }

        /// <summary>Its sources, spelled out.</summary>
        public required IReadOnlyList<string> Sources { get; init; }

        /// <summary>What it does, part by part, as it holds here.</summary>
        public required IReadOnlyList<Section> Sections { get; init; }

        /// <summary>The rows of a table, the columns first.</summary>
        public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

        /// <summary>The worked examples; they hold for the file's own numbers.</summary>
        public required IReadOnlyList<WorkedExample> Examples { get; init; }

        /// <summary>The numbers that may be set.</summary>
        public required IReadOnlyList<TuneRow> Tune { get; init; }

        /// <summary>True when it may be switched off or set at all.</summary>
        public required bool IsSettable { get; init; }

        /// <summary>True when it stays on, because it keeps people safe.</summary>
        public required bool IsLocked { get; init; }

        /// <summary>It is switched off here.</summary>
        public required bool IsOff { get; init; }

        /// <summary>The number of the last decision; 0 before the first.</summary>
        public required int Number { get; init; }

        /// <summary>Who decided what, the latest first.</summary>
        public required IReadOnlyList<HistoryRow> History { get; init; }
    }

    /// <summary>A part of the file.</summary>
    /// <param name="Heading">What it is about.</param>
    /// <param name="Lines">What it says.</param>
    public sealed record Section(string Heading, IReadOnlyList<string> Lines);

    /// <summary>A number that may be set.</summary>
    /// <param name="Tunable">The number and its limits.</param>
    /// <param name="Value">What holds here.</param>
    public sealed record TuneRow(Tunable Tunable, decimal Value);

    /// <summary>A decision about the file.</summary>
    /// <param name="At">When, on the clock of the reader's site.</param>
    /// <param name="Who">Who decided.</param>
    /// <param name="What">On or off, and the numbers.</param>
    /// <param name="Why">Why.</param>
    /// <param name="Version">The version of the file that was looked at.</param>
    public sealed record HistoryRow(DateTime At, string Who, string What, string Why, int Version);

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContentLibrary shipped, OrganisationContent contents) : IAnswer<Request, Item>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<Item> Answer(Request query, Work work, CancellationToken ct)
        {
            var file = shipped.AllFiles.FirstOrDefault(x => x.Header.Id == query.Id)
                ?? throw new RuleViolationException("content.unknown", "There is no such page. Look for it in the list.");
            var here = await contents.Of(work, ct);
            var settings = await work.Db.Set<ContentSetting>().AsNoTracking().Where(x => x.Content == query.Id).OrderByDescending(x => x.Number)
                .Join(work.Db.Set<Staff>(), x => x.By, x => x.Id, (setting, by) => new { Setting = setting, by.Name }).ToListAsync(ct);
            var settable = shipped.Settable.FirstOrDefault(x => x.Header.Id == query.Id);
            var holds = here.Settable.FirstOrDefault(x => x.Header.Id == query.Id)?.Tune ?? [];
            return new Item
            {
                Kind = file.Kind,
                Header = file.Header,
                Sources = [.. file.Header.Sources.Select(x => shipped.Vocabularies["sources"].Find(x)?.Word ?? x)],
                Sections = LibraryWords.Of(file, here),
                Rows = shipped.RowsOf(file.Header.Ref),
                Examples = shipped.ExamplesOf(file.Header.Ref),
                Tune = [.. (settable?.Tune ?? []).Zip(holds, (own, held) => new TuneRow(own, held.Value))],
                IsSettable = settable is not null,
                IsLocked = settable?.IsLocked == true,
                IsOff = here.Off.Contains(query.Id),
                Number = settings.Count > 0 ? settings[0].Setting.Number : 0,
                History = [.. settings.Select(x => new HistoryRow(
                    WallClock.LocalOf(x.Setting.At, work.Actor.TimeZone), x.Name, LibraryWords.Of(x.Setting, settable), x.Setting.Why, x.Setting.ContentVersion))],
            };
        }
    }
}
