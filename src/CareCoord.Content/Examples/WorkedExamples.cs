using System.Collections.Immutable;
using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;

namespace CareCoord.Content.Examples;

/// <summary>Puts the examples and the rows of a file into lines that people can read.</summary>
internal static class WorkedExamples
{
    public static IReadOnlyList<WorkedExample> Of(Document document) => document.Root.Find("examples") is YamlList list
        ? [.. list.Items.OfType<YamlMap>().Select(e => new WorkedExample(Text(e.Find("name")), Lines(e.Find("given")), Lines(e.Find("then"))))]
        : [];

    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(Document document) => document.Root.Find("rows") is YamlList rows && document.Root.Find("columns") is YamlMap columns
        ? [[.. columns.Entries.Select(c => Spaced(c.Key.Text))], .. rows.Items.OfType<YamlList>().Select(r => r.Items.Select(Text).ToList())]
        : [];

    private static ImmutableArray<string> Lines(YamlNode? node) => node is YamlMap map ? [.. map.Entries.SelectMany(Line)] : [];

    /// <summary>Entries are small tables: one line for what was planned and one for what was recorded besides.</summary>
    private static IEnumerable<string> Line(YamlEntry entry) => entry switch
    {
        { Key.Text: "entries", Value: YamlMap forms } => forms.Entries.SelectMany(Table),
        { Value: YamlMap { Entries.IsEmpty: true } or YamlList { Items.IsEmpty: true } } => [$"{Spaced(entry.Key.Text)}: nothing"],
        _ => [$"{Spaced(entry.Key.Text)}: {Text(entry.Value)}"],
    };

    private static IEnumerable<string> Table(YamlEntry form)
    {
        var table = (YamlMap)form.Value;
        var columns = Text(table.Find("columns"));
        return table.Entries.Where(e => e.Key.Text != "columns").Select(e => $"{Spaced(form.Key.Text)}, {e.Key.Text} ({columns}): {Rows(e.Value)}");
    }

    private static string Rows(YamlNode node) => node is YamlList list ? string.Join(" · ", list.Items.Select(Text)) : Text(node);

    private static string Text(YamlNode? node) => node switch
    {
        YamlText { Text: "none" } => "not recorded",
        YamlText text => char.IsLetter(text.Text.FirstOrDefault()) && !text.Text.Contains(' ', StringComparison.Ordinal) ? Spaced(text.Text) : text.Text,
        YamlList { Items.IsEmpty: true } => "none of these",
        YamlList list => string.Join(", ", list.Items.Select(Text)),
        YamlMap map => string.Join(", ", map.Entries.Select(e => $"{Spaced(e.Key.Text)} {Text(e.Value)}")),
        _ => "",
    };

    private static string Spaced(string code) => code.Replace('-', ' ').Replace('.', ' ');
}
