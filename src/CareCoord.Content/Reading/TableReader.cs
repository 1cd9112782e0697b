using System.Collections.Immutable;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;

namespace CareCoord.Content.Reading;

/// <summary>Reads the tables that code is registered for. Their columns are fixed; only the rows' numbers are content.</summary>
internal sealed class TableReader(Document document, Known known)
{
    public const string Cadence = "contact-cadence";
    public const string Planning = "planning";
    public const string Attention = "attention";
    public const string Everyday = "everyday";
    public const string Messages = "messages";
    public const string Capacity = "capacity";

    private static readonly Dictionary<string, ImmutableArray<(string Name, string Type)>> _columns = new(StringComparer.Ordinal)
    {
        [Cadence] =
        [
            ("phase", "code"), ("first", "duration"), ("latest", "duration"), ("every", "duration"), ("may-be", "durations"), ("after", "duration"),
            ("then", "duration"), ("times", "number"), ("review", "duration"), ("counts-from", "code"),
        ],
        [Planning] = [("number", "code"), ("is", "value"), ("why", "words")],
        [Attention] = [("number", "code"), ("is", "value"), ("why", "words")],
        [Everyday] = [("number", "code"), ("is", "value"), ("why", "words")],
        [Messages] = [("number", "code"), ("is", "value"), ("why", "words")],
        [Capacity] = [("number", "code"), ("is", "value"), ("why", "words")],
    };

    private readonly Source _source = document.Source;

    /// <summary>The tables there must be.</summary>
    public static IReadOnlyCollection<string> Registered => _columns.Keys;

    public Table? Read()
    {
        var header = HeaderReader.Read(document, known);
        if (!_columns.TryGetValue(document.Id, out var columns))
        {
            _source.Error(document.Root.Entries[0].Value, $"no code reads a table '{document.Id}'. Tables: {string.Join(", ", _columns.Keys)}.{Nearest.Hint(document.Id, _columns.Keys)}");
            return null;
        }

        CheckColumns(columns);
        var names = columns.Select(c => c.Name).ToImmutableArray();
        var all = document.Fields.ListOf("rows", node => new RowReader(_source, node, names));
        var rows = all.Where(r => r.IsWhole()).ToImmutableArray();
        if (rows.Length < all.Length)
        {
            return null;
        }

        return document.Id == Cadence
            ? new Table(header, CadenceOf(rows), ImmutableSortedDictionary<string, NamedNumber>.Empty)
            : new Table(header, [], NumbersOf(rows));
    }

    private void CheckColumns(ImmutableArray<(string Name, string Type)> columns)
    {
        var wanted = string.Join(", ", columns.Select(c => $"{c.Name}: {c.Type}"));
        var node = document.Fields.Find("columns");
        var read = node is Yaml.YamlMap map ? string.Join(", ", map.Entries.Select(e => $"{e.Key.Text}: {(e.Value as Yaml.YamlText)?.Text}")) : "";
        if (read != wanted)
        {
            _source.Error(node ?? document.Root, $"the columns of {document.Id} are {{ {wanted} }}. Write them so.");
        }
    }

    private ImmutableArray<PhaseCadence> CadenceOf(ImmutableArray<RowReader> rows)
    {
        var cadence = rows.Select(CadenceRow).ToImmutableArray();
        foreach (var phase in Enum.GetValues<Phase>().Where(p => cadence.Count(c => c.Phase == p) != 1))
        {
            _source.Error(document.Fields.Find("rows") ?? document.Root, $"the phase '{Kebab.Of(phase)}' has {cadence.Count(c => c.Phase == phase)} rows. Write one.");
        }

        return cadence;
    }

    private PhaseCadence CadenceRow(RowReader row) => new()
    {
        Phase = _source.OneOf<Phase>(row.Cell("phase"), "a phase"),
        First = row.Span("first"),
        Latest = row.Span("latest"),
        Every = row.Span("every"),
        MayBe = row.Spans("may-be"),
        After = row.CalendarSpan("after"),
        Then = row.Span("then"),
        Times = row.Or("times", n => _source.Whole(n, 1, 100)),
        Review = row.CalendarSpan("review"),
        CountsFrom = _source.OneOf<CadenceStart>(row.Cell("counts-from"), "a day that a phase counts from"),
    };

    private ImmutableSortedDictionary<string, NamedNumber> NumbersOf(ImmutableArray<RowReader> rows)
    {
        var numbers = ImmutableSortedDictionary.CreateBuilder<string, NamedNumber>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var name = _source.Code(row.Cell("number"));
            _source.Text(row.Cell("why"));
            if (!numbers.TryAdd(name, new NamedNumber(_source, row.Cell("is"))))
            {
                _source.Error(row.Cell("number"), $"'{name}' stands here a second time. Keep one.");
            }
        }

        return numbers.ToImmutable();
    }
}
