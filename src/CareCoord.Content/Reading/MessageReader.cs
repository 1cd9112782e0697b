using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Messages;

namespace CareCoord.Content.Reading;

/// <summary>Reads messages.</summary>
internal static class MessageReader
{
    public static Message Read(Document document, Known known)
    {
        var (fields, source) = (document.Fields, document.Source);
        var header = HeaderReader.Read(document, known);
        fields.Must("to", node => source.OneOf<MessageTo>(node, "somebody a message goes to"), default);
        var channels = fields.ListOf("channels", node => source.OneOf<MessageChannel>(node, "a channel"));
        var isFree = fields.MayBe("clinical", node => source.OneOf<ClinicalWords>(node, "an amount of clinical words")) is not null;
        var texts = fields.Must("text", node => Texts(source, node, channels, known, isFree), ImmutableSortedDictionary<MessageChannel, string>.Empty);
        return new Message { Header = header, Texts = texts, IsFreeOfClinicalWords = isFree };
    }

    private static ImmutableSortedDictionary<MessageChannel, string> Texts(Source source, YamlNode node, ImmutableArray<MessageChannel> channels, Known known, bool isFree)
    {
        var fields = Fields.Of(source, node, "text");
        var texts = channels.Distinct().ToImmutableSortedDictionary(c => c, c => fields.Must(Kebab.Of(c), n => Text(source, n, known, isFree), ""));
        fields.Close();
        return texts;
    }

    private static string Text(Source source, YamlNode node, Known known, bool isFree)
    {
        var text = source.Text(node);
        var names = known.Vocabularies.GetValueOrDefault("message-variables")?.Terms.Select(t => t.Code).ToList() ?? [];
        foreach (var name in Placeholders.In(text).Where(n => !names.Contains(n)))
        {
            source.Error(node, $"'{{{name}}}' is not a variable of messages. Variables: {string.Join(", ", names)}.{Nearest.Hint(name, names)}");
        }

        var clinical = isFree ? known.Vocabularies.GetValueOrDefault("clinical-words")?.Terms ?? [] : [];
        foreach (var word in clinical.Select(t => t.Word).Where(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            source.Error(node, $"'{word}' is a clinical word, and the text is to have none: somebody else may read or hear it. Say it another way.");
        }

        return text;
    }
}
