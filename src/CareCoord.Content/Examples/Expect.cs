using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;

namespace CareCoord.Content.Examples;

/// <summary>Compares what an example lists with what came out.</summary>
internal static class Expect
{
    /// <summary>A word or a list of words.</summary>
    public static IReadOnlyList<string> Words(Fields then, string key) => then.Find(key) switch
    {
        null => [],
        YamlList list => [.. list.Items.Select(then.Source.Text)],
        var one => [then.Source.Text(one)],
    };

    /// <summary>Exactly these, in any order.</summary>
    public static IEnumerable<string> Exactly(Fields then, string key, IEnumerable<string> actual)
    {
        var expected = Words(then, key).Order(StringComparer.Ordinal).ToList();
        var got = actual.Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(got) ? [] : [$"expected {key} {List(expected)}; got {List(got)}."];
    }

    /// <summary>At least these.</summary>
    public static IEnumerable<string> Among(Fields then, string key, IEnumerable<string> actual, string detail)
    {
        var got = actual.Distinct().ToList();
        return Words(then, key)
            .Where(w => !got.Contains(w))
            .Select(w => $"expected {key} {w}; got {List(got)}.{detail}");
    }

    /// <summary>Each of these fragments stands in one of the texts.</summary>
    public static IEnumerable<string> Fragments(Fields then, IReadOnlyCollection<string> texts) => Words(then, "text")
        .Where(fragment => !texts.Any(t => t.Contains(fragment, StringComparison.Ordinal)))
        .Select(fragment => $"expected the text '{fragment}'; got {List(texts.Select(t => $"'{t}'"))}.");

    /// <summary>Exactly these pairs.</summary>
    public static IEnumerable<string> Pairs(Fields then, string key, IReadOnlyCollection<(string Name, string Value)> actual)
    {
        var expected = then.Find(key) is YamlMap map ? map.Entries.Select(e => (Name: e.Key.Text, Value: Value(e.Value))).ToList() : [];
        return expected.Except(actual).Select(e => $"expected {key} {e.Name}: {e.Value}; got {List(actual.Where(a => a.Name == e.Name).Select(a => a.Value))}.")
            .Concat(actual.Where(a => !expected.Exists(e => e.Name == a.Name)).Select(a => $"{key} {a.Name}: {a.Value} came out and is not listed."));
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } list ? list : "nothing";

    private static string Value(YamlNode node) => node switch
    {
        YamlText text => text.Text,
        YamlList { Items.IsEmpty: true } => "none of these",
        YamlList list => string.Join(", ", list.Items.OfType<YamlText>().Select(t => t.Text)),
        _ => "",
    };
}
