using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Reading;

/// <summary>Reads forms and cards.</summary>
internal static class FormReader
{
    public static FormDefinition ReadForm(Document document, Known known)
    {
        var (fields, source) = (document.Fields, document.Source);
        var header = HeaderReader.Read(document, known);
        var filledBy = FilledBys(fields);
        var questions = ReadQuestions(document, known, "items");
        return new FormDefinition
        {
            Header = header,
            FilledBy = filledBy,
            Questions = questions,
            Charts = fields.List("show", node => Chart(source, node, questions, header.Id)),
        };
    }

    public static CardDefinition ReadCard(Document document, Known known)
    {
        var (fields, source) = (document.Fields, document.Source);
        var questions = ReadQuestions(document, known, "items");
        return new CardDefinition
        {
            Header = HeaderReader.Read(document, known),
            FilledBy = FilledBys(fields),
            Questions = questions,
            AgreedBy = fields.List("agreed-by", node => source.OneOf<CareRole>(node, "somebody who can agree")),
            Strip = fields.Find("strip") is { } strip ? Strip(source, strip, questions) : null,
        };
    }

    /// <summary>Reads the items under a key, and publishes their codes.</summary>
    public static Questions ReadQuestions(Document document, Known known, string key)
    {
        if (document.Fields.Find(key) is not { } node)
        {
            if (key == "items")
            {
                document.Fields.NoteMissing(["items"], $"'items' is missing in {document.Fields.What}, which begins here.");
            }

            return Questions.None;
        }

        var questions = new ItemReader(document.Source, known).Read(node);
        if (!document.IsEarlier)
        {
            known.Publish(document.Source, node, document.Id, questions);
        }

        return questions;
    }

    private static ImmutableArray<FilledBy> FilledBys(Fields fields) =>
        fields.ListOf("filled-by", node => fields.Source.OneOf<FilledBy>(node, "somebody who fills in forms"));

    private static string Chart(Source source, YamlNode node, Questions questions, string owner)
    {
        var fields = Fields.Of(source, node, "a tile");
        var code = fields.Text("chart");
        fields.Close();
        var codes = questions.Codes(owner);
        if (!codes.Contains(code))
        {
            source.Error(node, $"'{code}' is not published by this form.{Nearest.Hint(code, codes)}");
        }

        return code;
    }

    private static CardStrip Strip(Source source, YamlNode node, Questions questions)
    {
        var fields = Fields.Of(source, node, "strip");
        var strip = new CardStrip(
            fields.Must("order", n => source.Whole(n, 1, 100), 1),
            fields.ListOf("items", n => Item(source, n, questions)),
            fields.List("front-desk", n => Item(source, n, questions)));
        fields.Close();
        return strip;
    }

    private static string Item(Source source, YamlNode node, Questions questions)
    {
        var id = source.Text(node);
        if (questions.Find(id) is null)
        {
            source.Error(node, $"'{id}' is not an item of this card.{Nearest.Hint(id, questions.Flat.Select(i => i.Id))}");
        }

        return id;
    }
}
