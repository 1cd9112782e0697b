using System.Text.RegularExpressions;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Teams;

namespace CareCoord.Content.Reading;

/// <summary>Reads a vocabulary.</summary>
internal static partial class VocabularyReader
{
    public static Vocabulary Read(Document document, Known known)
    {
        var (fields, source) = (document.Fields, document.Source);
        var vocabulary = new Vocabulary
        {
            Header = HeaderReader.Read(document, known),
            Terms = fields.ListOf("terms", node => ReadTerm(source, node)),
        };
        foreach (var twice in vocabulary.Terms.GroupBy(t => t.Code).Where(g => g.Count() > 1))
        {
            source.Error(fields.Find("terms") ?? fields.Node, $"'{twice.Key}' stands in the terms {twice.Count()} times. Codes are never reused.");
        }

        return vocabulary;
    }

    private static Term ReadTerm(Source source, YamlNode node)
    {
        var fields = Fields.Of(source, node, "a term");
        var term = new Term(
            fields.Must("code", n => TermCode(source, n), ""),
            fields.Text("word"),
            fields.TextOr("group", ""),
            fields.TextOr("help", ""),
            fields.MayBe("owner", n => source.OneOf<Discipline>(n, "a discipline")),
            fields.MayBe("unit", n => UnitOf(source, n)));
        fields.Close();
        return term;
    }

    private static Unit UnitOf(Source source, YamlNode node)
    {
        var text = source.Text(node);
        if (Units.Find(text) is { } unit)
        {
            return unit;
        }

        source.Error(node, $"'{text}' is not a unit. One of: {string.Join(", ", Units.Written)}.");
        return default;
    }

    private static string TermCode(Source source, YamlNode node)
    {
        var text = source.Text(node);
        if (!TermPattern().IsMatch(text))
        {
            source.Error(node, $"'{text}' is not a code. Write letters, digits, points and hyphens.");
        }

        return text;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TermPattern();
}
