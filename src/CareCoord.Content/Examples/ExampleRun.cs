using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Proposals;

namespace CareCoord.Content.Examples;

/// <summary>Runs one worked example and notes what came out otherwise.</summary>
internal static class ExampleRun
{
    public static void Of(Source source, YamlNode node, IContent content, ContentLibrary library)
    {
        var fields = Fields.Of(source, node, "an example");
        var name = fields.Text("name");
        var given = Fields.Of(source, fields.Must("given", n => n, node), "given");
        var then = Fields.Of(source, fields.Must("then", n => n, node), "then");
        fields.Close();
        if (!fields.Has("given") || !fields.Has("then"))
        {
            return;
        }

        var before = source.Count;
        var mismatches = Mismatches(content, given, then, library).ToList();
        given.Close();
        then.Close();
        foreach (var mismatch in source.Count == before ? mismatches : [])
        {
            source.Error(node.Line, 0, $"example '{name}': {mismatch}");
        }
    }

    private static IEnumerable<string> Mismatches(IContent content, Fields given, Fields then, ContentLibrary library) => content switch
    {
        FormDefinition form => QuestionsExample.Of(form.Header.Id, form.Questions, given, then),
        CardDefinition card => CardExample.Of(card, given, then),
        Protocol protocol => new ProtocolExample(protocol, library).Of(given, then),
        Rule rule => new RuleExample(rule, library).Of(given, then),
        Message message => TextExamples.Of(message, given, then),
        PlanTemplate template => TextExamples.Of(template, given, then),
        Vocabulary vocabulary => TextExamples.Of(vocabulary, given, then),
        Table table => TableExample.Of(table, given, then),
        _ => throw new InvalidOperationException($"No examples are run for {content.GetType().Name}."),
    };
}
