using CareCoord.Content.Yaml;
using CareCoord.Domain.Proposals;

namespace CareCoord.Content.Reading;

/// <summary>Reads rules.</summary>
internal static class RuleReader
{
    public static Rule Read(Document document, Known known)
    {
        var (fields, source) = (document.Fields, document.Source);
        var header = HeaderReader.Read(document, known);
        var before = source.Count;
        var read = fields.Must("about", node => source.OneOf<RuleSubject>(node, "something a rule can be about"), default);
        var about = source.Count == before ? read : (RuleSubject?)null;
        var effects = new EffectReader(source, known, about);
        var rule = new Rule
        {
            Header = header,
            About = read,
            Each = fields.List("each", node => known.TermOf(source, node, "protocol-tags")),
            When = fields.Must("when", new CriterionReader(source, known, [], isMove: false).Read, new Domain.Criteria.AllCriterion([])),
            Then = [.. fields.ListOf("then", effects.Read).OfType<Effect>()],
            Band = fields.MayBe("band", node => source.Whole(node, 1, 10)),
            IsLocked = fields.May("locked", source.Bool, false),
            Again = fields.Find("again") is { } again ? ReadAgain(source, again, known) : new Again.Once(),
            Tune = TuneReader.Read(document),
        };
        CheckAgain(fields, rule);
        if (about == RuleSubject.Episode && fields.Find("each") is { } each)
        {
            source.Error(each, "'each' narrows interventions, and this rule is about the episode. Write 'about: intervention', or leave 'each' out.");
        }

        return rule;
    }

    private static Again ReadAgain(Source source, YamlNode node, Known known)
    {
        if (node is YamlText { Text: "once" })
        {
            return new Again.Once();
        }

        if (OneKey.Of(source, node, "a time to fire again", ["after", "when-new"]) is not { } entry)
        {
            return new Again.Once();
        }

        return entry.Key.Text == "after"
            ? new Again.After(source.CalendarDays(entry.Value))
            : new Again.WhenNew(Fields.Each(source, entry.Value, n => known.Id(source, n, ContentKind.Form)));
    }

    private static void CheckAgain(Fields fields, Rule rule)
    {
        if (rule.Again is Again.Once && (rule.Effects<HoldEffect>().Any() || rule.Effects<OpenEffect>().Any()))
        {
            fields.Source.Error(fields.Find("again") ?? fields.Node, "a rule that holds or opens must say when it fires again: a guard that sleeps after its first alarm guards nothing. Write 'again: { when-new: [<form>] }'.");
        }
    }
}
