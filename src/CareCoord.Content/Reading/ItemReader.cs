using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Reading;

/// <summary>Reads the items of a form, a card or a setup.</summary>
internal sealed class ItemReader(Source source, Known known)
{
    private static readonly string[] _kinds =
        ["scale", "choice", "choices", "yes-no", "number", "duration", "date", "text", "rows", "computed", "group", "info"];

    private readonly Dictionary<string, FormItem> _before = new(StringComparer.Ordinal);

    public Questions Read(YamlNode node) => new(Fields.Each(source, node, ReadItem));

    private FormItem ReadItem(YamlNode node)
    {
        if (OneKey.Of(source, node, "an item type", _kinds) is not { } entry)
        {
            return new InfoItem { Id = "" };
        }

        var fields = Fields.Of(source, entry.Value, entry.Key.Text);
        var item = WithCommon(fields, OfKind(entry.Key.Text, fields));
        fields.Close();
        Remember(item, fields.Node);
        return item;
    }

    private FormItem OfKind(string kind, Fields fields) => kind switch
    {
        "scale" => Scale(fields),
        "choice" => new ChoiceItem { Id = "", Options = Options(fields), OmitsLeftOut = fields.MayBe("without", n => source.OneOf<Without>(n, "something to do without")) is not null },
        "choices" => new ChoicesItem { Id = "", Options = Options(fields), AtMost = fields.MayBe("at-most", n => source.Whole(n, 1, 100)) },
        "yes-no" => new YesNoItem { Id = "" },
        "number" => Number(fields, isDuration: false),
        "duration" => Number(fields, isDuration: true),
        "date" => new DateItem { Id = "", IsPastOnly = fields.May("past-only", source.Bool, false) },
        "text" => Text(fields),
        "rows" => Rows(fields),
        "computed" => Computed(fields),
        "group" => new GroupItem { Id = "", Items = fields.ListOf("items", ReadItem) },
        _ => new InfoItem { Id = "" },
    };

    private FormItem WithCommon(Fields fields, FormItem item) => item with
    {
        Id = fields.Code("id"),
        Ask = item is ComputedItem ? fields.TextOr("ask", "") : fields.Text("ask"),
        Help = fields.TextOr("help", ""),
        IsRequired = fields.May("required", source.Bool, false),
        When = fields.Find("when") is { } when ? Earlier().Read(when) : null,
        As = item.IsObserved && fields.Find("as") is { } shared ? SharedCode(shared, item) : null,
    };

    private EntryTestReader Earlier() => new(
        source,
        id => _before.GetValueOrDefault(id) is { } item ? Answerable.Of(item) : null,
        [.. _before.Keys],
        "an item above",
        mayAskAnswered: true);

    private string SharedCode(YamlNode node, FormItem item)
    {
        var code = known.TermOf(source, node, "observations");
        var unit = Answerable.UnitOf(item);
        if (known.Vocabularies.GetValueOrDefault("observations")?.Find(code) is { } term && term.Unit != unit)
        {
            source.Error(node, $"{code} is declared in {term.Unit?.Words(2) ?? "codes"}, and this item is in {unit?.Words(2) ?? "codes"}. Make them alike.");
        }

        return code;
    }

    private void Remember(FormItem item, YamlNode node)
    {
        if (MeaningKeys.Words.Contains(item.Id))
        {
            source.Error(node, $"'{item.Id}' is a key of the format. Give the item another id.");
        }
        else if (!_before.TryAdd(item.Id, item) && item.Id.Length > 0)
        {
            source.Error(node, $"'{item.Id}' is an item already. Give this one another id.");
        }
    }

    private ScaleItem Scale(Fields fields)
    {
        var range = fields.Must("range", source.Range, default);
        var ends = fields.Must("ends", n => Fields.Each(source, n, source.Text), []);
        if (ends.Length != 2 && fields.Has("ends"))
        {
            source.Error(fields.Find("ends")!, $"a scale has words at its two ends; here are {ends.Length}.");
        }

        if (range.From is null || range.To is null || range.Unit != Unit.Points)
        {
            source.Error(fields.Node, $"'{range}' is not the range of a scale. Write both ends without a unit, such as 0..10.");
        }

        return new ScaleItem
        {
            Id = "",
            Range = range,
            Step = fields.May("step", source.Number, 1),
            Low = ends.Length == 2 ? ends[0] : "",
            High = ends.Length == 2 ? ends[1] : "",
        };
    }

    private NumberItem Number(Fields fields, bool isDuration)
    {
        var unit = fields.Must("unit", UnitOf, default);
        if (isDuration && unit is not (Unit.Second or Unit.Minute or Unit.Hour) && fields.Has("unit"))
        {
            source.Error(fields.Find("unit")!, $"'{unit.Symbol()}' is no unit of elapsed time. Write s, min or h.");
        }

        var range = fields.Must("range", source.Range, default);
        return new NumberItem
        {
            Id = "",
            Range = range with { Unit = unit },
            Decimals = fields.May("decimals", n => source.Whole(n, 0, 3), 0),
            IsDuration = isDuration,
        };
    }

    private Unit UnitOf(YamlNode node)
    {
        var text = source.Text(node);
        if (Units.Find(text) is { } unit)
        {
            return unit;
        }

        source.Error(node, $"'{text}' is not a unit. One of: {string.Join(", ", Units.Written)}.");
        return default;
    }

    private TextItem Text(Fields fields) => new()
    {
        Id = "",
        IsShort = fields.Must("lines", n => source.OneOf<TextLines>(n, "a length of text"), default) == TextLines.Short,
        IsOwnWords = fields.May("own-words", source.Bool, false),
    };

    private RowsItem Rows(Fields fields) => new()
    {
        Id = "",
        Items = fields.Must("items", n => new ItemReader(source, known).Read(n).Items, []),
        AtLeast = fields.May("at-least", n => source.Whole(n, 0, 100), 0),
        AtMost = fields.MayBe("at-most", n => source.Whole(n, 1, 100)),
    };

    private ComputedItem Computed(Fields fields)
    {
        fields.Must("op", n => source.OneOf<ComputedOp>(n, "an operation"), default);
        var of = fields.Must("of", n => Fields.Each(source, n, NumberAbove), []);
        if (of.Length != 2 && fields.Has("of"))
        {
            source.Error(fields.Find("of")!, $"a difference takes two items; here are {of.Length}.");
        }

        return new ComputedItem
        {
            Id = "",
            From = of.Length == 2 ? of[0] : "",
            Less = of.Length == 2 ? of[1] : "",
            Unit = fields.Must("unit", UnitOf, default),
        };
    }

    private string NumberAbove(YamlNode node)
    {
        var id = source.Text(node);
        if (!_before.TryGetValue(id, out var item))
        {
            source.Error(node, $"'{id}' is not an item above.{Nearest.Hint(id, _before.Keys)}");
        }
        else if (Answerable.UnitOf(item) is null)
        {
            source.Error(node, $"'{id}' is no number.");
        }

        return id;
    }

    private ImmutableArray<Option> Options(Fields fields)
    {
        var (options, vocabulary) = (fields.Find("options"), fields.Find("vocabulary"));
        if (options is null == vocabulary is null)
        {
            source.Error(fields.Node, $"{fields.What} has {(options is null ? "no options" : "options and a vocabulary")}. Write exactly one of: options, vocabulary.");
            return [];
        }

        return options is not null ? OwnOptions(options) : OptionsOf(vocabulary!);
    }

    private ImmutableArray<Option> OwnOptions(YamlNode node)
    {
        var options = Fields.Each(source, node, ReadOption);
        if (options.GroupBy(o => o.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            source.Error(node, $"the value '{twice.Key}' stands here twice. Values are never reused.");
        }

        return options;
    }

    private ImmutableArray<Option> OptionsOf(YamlNode node)
    {
        var id = known.Id(source, node, ContentKind.Vocabulary);
        return known.Vocabularies.GetValueOrDefault(id) is { } vocabulary ? [.. vocabulary.Terms.Select(t => new Option(t.Code, t.Word))] : [];
    }

    private Option ReadOption(YamlNode node)
    {
        var fields = Fields.Of(source, node, "an option");
        var option = new Option(fields.Code("value"), fields.Text("word"));
        fields.Close();
        return option;
    }
}
