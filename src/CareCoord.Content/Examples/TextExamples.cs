using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Plans;

namespace CareCoord.Content.Examples;

/// <summary>Values go in; texts come out, or the name of what is missing.</summary>
internal static class TextExamples
{
    public static IEnumerable<string> Of(Message message, Fields given, Fields then)
    {
        var values = Values(given);
        var missing = message.Texts.Values.SelectMany(Placeholders.In).Where(name => !values.ContainsKey(name)).Distinct().ToList();
        var texts = missing.Count > 0 ? [] : message.Texts.Keys.Select(channel => message.Fill(channel, values)).ToList();
        return Expect.Pairs(then, "refused", [.. missing.Select(name => (name, "required"))])
            .Concat(Expect.Fragments(then, texts));
    }

    public static IEnumerable<string> Of(PlanTemplate template, Fields given, Fields then)
    {
        var values = Values(given);
        var missing = template.Variables.Select(v => v.Name).Where(name => !values.ContainsKey(name)).ToList();
        var filled = missing.Count > 0 ? null : template.Fill(values);
        var texts = filled?.Sections.SelectMany(s => new[] { s.Text, s.Plain }).Concat(filled.Goals.Select(g => g.Text)).ToList() ?? [];
        return Expect.Pairs(then, "refused", [.. missing.Select(name => (name, "required"))])
            .Concat(Expect.Fragments(then, texts))
            .Concat(Owners(template, then));
    }

    public static IEnumerable<string> Of(Vocabulary vocabulary, Fields given, Fields then)
    {
        var code = Values(given).GetValueOrDefault("code", "");
        var term = vocabulary.Find(code);
        return Expect.Pairs(then, "refused", term is null ? [(code, "unknown")] : [])
            .Concat(Expect.Fragments(then, term is null ? [] : [term.Word]));
    }

    public static Dictionary<string, string> Values(Fields given)
    {
        var map = given.Must("values", node => node, given.Node) as YamlMap;
        return map?.Entries.ToDictionary(e => e.Key.Text, e => given.Source.Text(e.Value), StringComparer.Ordinal) ?? [];
    }

    private static IEnumerable<string> Owners(PlanTemplate template, Fields then)
    {
        if (then.Find("outcome") is not { } node)
        {
            return [];
        }

        var outcome = Fields.Of(then.Source, node, "outcome");
        var mismatches = Expect.Exactly(outcome, "owners", template.Sections.Select(s => Kebab.Of(s.Owner)).Distinct()).ToList();
        outcome.Close();
        return mismatches;
    }
}
