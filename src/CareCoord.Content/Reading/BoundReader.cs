using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Reading;

/// <summary>Reads bounds. Quantities of different units do not compare: they fail to load.</summary>
internal static class BoundReader
{
    private static readonly (string Key, LimitKind Kind)[] _limits =
    [
        ("at-least", LimitKind.AtLeast), ("at-most", LimitKind.AtMost), ("more-than", LimitKind.MoreThan), ("less-than", LimitKind.LessThan),
    ];

    private static readonly string[] _keys = ["is", "in", .. _limits.Select(l => l.Key), "within", "answered"];
    private static readonly LimitBound _nothing = new(LimitKind.AtLeast, default);

    /// <summary>Reads the one bound among the keys of a block.</summary>
    /// <param name="fields">The block; its other keys are left alone.</param>
    /// <param name="of">What is compared; null when it could not be read itself.</param>
    public static Bound Read(Fields fields, Answerable? of)
    {
        var found = _keys.Select(key => (Key: key, Node: fields.Find(key))).Where(k => k.Node is not null).ToList();
        if (found.Count != 1)
        {
            Complain(fields, found.Count, "bound", _keys);
            return _nothing;
        }

        return of is null ? _nothing : Read(fields.Source, found[0].Key, found[0].Node!, of);
    }

    /// <summary>Reads the one limit among the keys of a block that counts or measures time.</summary>
    /// <param name="fields">The block.</param>
    /// <param name="read">Reads the limit itself.</param>
    public static LimitBound ReadLimit(Fields fields, Func<YamlNode, Quantity> read)
    {
        var found = _limits.Select(l => (l.Kind, Node: fields.Find(l.Key))).Where(l => l.Node is not null).ToList();
        if (found.Count == 1)
        {
            return new LimitBound(found[0].Kind, read(found[0].Node!));
        }

        Complain(fields, found.Count, "limit", [.. _limits.Select(l => l.Key)]);
        return _nothing;
    }

    private static void Complain(Fields fields, int count, string what, IReadOnlyList<string> keys)
    {
        var must = $"Write exactly one of: {string.Join(", ", keys)}.";
        if (count == 0)
        {
            fields.NoteMissing(keys, $"{fields.What} has no {what}. {must}");
        }
        else
        {
            fields.Source.Error(fields.Node, $"{fields.What} has {count} {what}s. {must}");
        }
    }

    /// <summary>A number in the unit of what it is compared with; a bare one where that counts points or items.</summary>
    public static Quantity Number(Source source, YamlNode node, Answerable of)
    {
        if (of.Unit is not { } unit)
        {
            source.Error(node, $"{of.Name} is no number, so it has no limits. Write 'is' or 'in'.");
            return default;
        }

        if (unit is Unit.Points or Unit.Items && node is YamlText text && Source.TryNumber(text.Text, out var bare))
        {
            return new Quantity(bare, unit);
        }

        return new Quantity(source.In(unit, node), unit);
    }

    private static Bound Read(Source source, string key, YamlNode node, Answerable of) => key switch
    {
        "is" => Is(source, node, of),
        "in" => In(source, node, of),
        "within" => Within(source, node, of),
        "answered" => Answered(source, node),
        _ => new LimitBound(Array.Find(_limits, l => l.Key == key).Kind, Number(source, node, of)),
    };

    private static IsBound Is(Source source, YamlNode node, Answerable of)
    {
        if (of.Options.IsEmpty)
        {
            var number = Number(source, node, of);
            return new IsBound(new NumberValue(number.Number, number.Unit), number.ToString());
        }

        var option = OptionOf(source, node, of);
        return new IsBound(new CodeValue(option.Code), option.Word);
    }

    private static InBound In(Source source, YamlNode node, Answerable of)
    {
        if (of.Options.IsEmpty)
        {
            source.Error(node, $"{of.Name} is no choice. Write a limit, or 'within: 0..10'.");
            return new InBound([], "");
        }

        var options = Fields.Each(source, node, n => OptionOf(source, n, of));
        return new InBound([.. options.Select(o => o.Code)], string.Join(" or ", options.Select(o => o.Word)));
    }

    private static WithinBound Within(Source source, YamlNode node, Answerable of)
    {
        var range = source.Range(node);
        if (of.Unit != range.Unit && !(of.Unit == Unit.Items && range.Unit == Unit.Points))
        {
            source.Error(node, of.Unit is { } unit ? $"'{range}' is not in {unit.Words(2)}." : $"{of.Name} is no number, so it has no range.");
        }

        return new WithinBound(range);
    }

    private static AnsweredBound Answered(Source source, YamlNode node)
    {
        if (!source.Bool(node))
        {
            source.Error(node, "'answered: false' would turn silence into a fact. Write 'answered: true', inside 'not' if need be.");
        }

        return new AnsweredBound();
    }

    private static Option OptionOf(Source source, YamlNode node, Answerable of)
    {
        var code = source.Text(node);
        if (of.Options.FirstOrDefault(o => o.Code == code) is { } option)
        {
            return option;
        }

        var codes = of.Options.Select(o => o.Code).ToImmutableArray();
        source.Error(node, $"'{code}' is not an option of {of.Name}. Options: {string.Join(", ", codes)}.{Nearest.Hint(code, codes)}");
        return new Option(code, code);
    }
}
