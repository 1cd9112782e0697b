using System.Text.RegularExpressions;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Teams;

namespace CareCoord.Content.Reading;

/// <summary>Reads what every file says about itself.</summary>
internal static partial class HeaderReader
{
    /// <summary>How many rows each letter of the clinical reference has.</summary>
    private static readonly Dictionary<char, int> _rows = new() { ['A'] = 22, ['B'] = 22, ['C'] = 25, ['D'] = 37 };

    public static ContentHeader Read(Document document, Known known)
    {
        var (fields, source) = (document.Fields, document.Source);
        var evidence = fields.Must("evidence", node => source.OneOf<Evidence>(node, "an evidence mark"), Evidence.Design);
        var sources = fields.List("sources", node => known.TermOf(source, node, "sources"));
        if (evidence == Evidence.Sourced && sources.IsEmpty)
        {
            source.Error(fields.Find("evidence") ?? fields.Node, "evidence is 'sourced' but sources is empty. Name the source, or write 'evidence: design'.");
        }

        return new ContentHeader(
            new ContentRef(document.Id, document.Version),
            fields.Text("title"),
            fields.Must("owner", node => source.OneOf<Discipline>(node, "a discipline"), default),
            fields.Must("valid-from", source.Date, default),
            evidence,
            sources,
            fields.ListOf("covers", node => Row(source, node)));
    }

    /// <summary>A row such as A3, or a rule such as "2.2.3", of the clinical reference.</summary>
    private static string Row(Source source, YamlNode node)
    {
        var text = source.Text(node);
        var isRow = text.Length is 2 or 3
            && _rows.TryGetValue(text[0], out var count)
            && int.TryParse(text.AsSpan(1), out var number)
            && number >= 1
            && number <= count;
        if (!isRow && !RulePattern().IsMatch(text))
        {
            source.Error(node, $"'{text}' is no row of the clinical reference. Write A1 to A22, B1 to B22, C1 to C25, D1 to D37, or a rule such as \"2.1\".");
        }

        return text;
    }

    [GeneratedRegex(@"^2\.(1[0-2]|[1-9])(\.[1-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RulePattern();
}
