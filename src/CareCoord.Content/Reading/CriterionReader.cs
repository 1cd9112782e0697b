using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Episodes;

namespace CareCoord.Content.Reading;

/// <summary>Reads criteria and checks their parameters.</summary>
/// <param name="source">The file.</param>
/// <param name="known">What other files have declared.</param>
/// <param name="stages">The stages of the protocol that is read; empty in a rule.</param>
/// <param name="isMove">True in a move of a protocol, which alone has a last decision.</param>
internal sealed class CriterionReader(Source source, Known known, ImmutableArray<string> stages, bool isMove)
{
    private static readonly string[] _kinds =
        ["all", "any", "not", "value", "count", "summary", "done", "elapsed", "missed", "happened", "open", "standing", "has", "sustained"];

    public Criterion Read(YamlNode node)
    {
        if (OneKey.Of(source, node, "a criterion", _kinds) is not { } entry)
        {
            return new AllCriterion([]);
        }

        return entry.Key.Text switch
        {
            "all" => new AllCriterion(Several(entry.Value)),
            "any" => new AnyCriterion(Several(entry.Value)),
            "not" => new NotCriterion(Read(entry.Value)),
            var kind => One(kind, entry.Value),
        };
    }

    private ImmutableArray<Criterion> Several(YamlNode node)
    {
        var several = Fields.Each(source, node, Read);
        if (several.IsEmpty && node is YamlList)
        {
            source.Error(node, "no criterion stands here. Write at least one.");
        }

        return several;
    }

    private Criterion One(string kind, YamlNode node)
    {
        var fields = Fields.Of(source, node, kind);
        var id = fields.May("id", source.Code, kind);
        fields.May("evidence", n => source.OneOf<Evidence>(n, "an evidence mark"), default);
        fields.List("sources", n => known.TermOf(source, n, "sources"));
        Criterion criterion = kind switch
        {
            "value" => Value(id, fields),
            "count" => Count(id, fields),
            "summary" => Summary(id, fields),
            "done" => new DoneCriterion(id, Items(fields), fields.Must("over", source.Planned, 1)),
            "elapsed" => Elapsed(id, fields),
            "missed" => Missed(id, fields),
            "happened" => Happened(id, fields),
            "open" => Open(id, fields),
            "standing" => Standing(id, fields),
            "sustained" => Sustained(id, fields),
            _ => Has(id, fields),
        };
        fields.Close();
        return criterion;
    }

    private ValueCriterion Value(string id, Fields fields)
    {
        var code = fields.Must("of", n => known.Code(source, n), null);
        var bound = BoundReader.Read(fields, code?.Answerable);
        if (bound is AnsweredBound)
        {
            source.Error(fields.Node, "'answered' may not stand in a criterion: whether somebody answered is no fact about them.");
        }

        return new ValueCriterion(id, code?.Observed ?? Nothing, bound, fields.Find("over") is { } over ? source.Window(over) : null);
    }

    private CountCriterion Count(string id, Fields fields)
    {
        var form = fields.Must("of", n => known.Id(source, n, ContentKind.Form), "");
        var definition = known.WholeForm(form);
        var where = fields.Find("where") is { } test && definition is not null ? TestsOf(definition).Read(test) : null;
        return new CountCriterion(id, form, definition?.Header.Title ?? form, where, Items(fields), fields.Must("over", source.Window, new LastRecordedWindow(1)));
    }

    private EntryTestReader TestsOf(Domain.Forms.FormDefinition form) => new(
        source,
        item => form.Questions.Find(item) is { } found ? Answerable.Of(found) : null,
        [.. form.Questions.Flat.Where(i => i.IsObserved).Select(i => i.Id)],
        $"an item of {form.Header.Id}",
        mayAskAnswered: false);

    private SummaryCriterion Summary(string id, Fields fields)
    {
        var code = fields.Must("of", n => known.Code(source, n), null);
        return new SummaryCriterion(
            id,
            code?.Observed ?? Nothing,
            fields.Must("stat", n => source.OneOf<Statistic>(n, "a statistic"), default),
            BoundReader.ReadLimit(fields, n => code is null ? default : BoundReader.Number(source, n, code.Answerable)),
            fields.Must("over", source.Window, new LastRecordedWindow(1)),
            fields.May("needs", n => source.Whole(n, 1, 1000), 1));
    }

    private ElapsedCriterion Elapsed(string id, Fields fields) => new(
        id,
        fields.Must("since", AnchorOf, default),
        BoundReader.ReadLimit(fields, source.CalendarDays),
        fields.May("if-none", n => source.OneOf<IfNone>(n, "an answer"), IfNone.CannotTell) == IfNone.Met);

    private Anchor AnchorOf(YamlNode node)
    {
        var anchor = source.OneOf<Anchor>(node, "a day that time is counted from");
        if (anchor == Anchor.LastDecision && !isMove)
        {
            source.Error(node, "only a move of a protocol has a last decision.");
        }

        return anchor;
    }

    private MissedCriterion Missed(string id, Fields fields)
    {
        fields.Must("of", n => source.OneOf<MissedThing>(n, "something that can be missed"), default);
        return new MissedCriterion(id, fields.Must("at-least", n => source.Whole(n, 1, 365), 1));
    }

    private HappenedCriterion Happened(string id, Fields fields) => new(
        id,
        fields.Must("what", n => source.OneOf<EventKind>(n, "an event"), default),
        fields.Find("where") is { } where ? Attributes(where) : ImmutableDictionary<string, ImmutableArray<string>>.Empty,
        Items(fields),
        fields.Must("over", source.Span, new DaysWindow(new Quantity(1, Unit.Day))));

    private ImmutableDictionary<string, ImmutableArray<string>> Attributes(YamlNode node)
    {
        var fields = Fields.Of(source, node, "the attributes of a contact");
        var wanted = EventFact.ContactAttributes
            .Select(a => KeyValuePair.Create(a.Key, fields.List(a.Key, n => AttributeValue(n, a.Key, a.Value))))
            .Where(a => !a.Value.IsEmpty);
        var attributes = wanted.ToImmutableDictionary(StringComparer.Ordinal);
        fields.Close();
        return attributes;
    }

    private string AttributeValue(YamlNode node, string attribute, ImmutableArray<string> values)
    {
        var value = source.Text(node);
        if (!values.Contains(value))
        {
            source.Error(node, $"'{value}' is not a value of {attribute}. One of: {string.Join(", ", values)}.{Nearest.Hint(value, values)}");
        }

        return value;
    }

    private OpenCriterion Open(string id, Fields fields) => new(
        id,
        fields.Must("what", n => source.OneOf<OpenThing>(n, "something that can be open"), default),
        fields.MayBe("older-than", source.CalendarDays));

    private SustainedCriterion Sustained(string id, Fields fields)
    {
        fields.Must("of", n => source.OneOf<SustainedThing>(n, "something that can be sustained"), default);
        return new SustainedCriterion(id, fields.Must("for", source.CalendarDays, default), fields.Must("needs", n => source.Whole(n, 2, 100), 2));
    }

    private StandingCriterion Standing(string id, Fields fields)
    {
        var standing = new StandingCriterion(
            id,
            fields.List("phase", n => source.OneOf<Phase>(n, "a phase")),
            fields.List("stage", Stage));
        if (standing.Phases.IsEmpty && standing.Stages.IsEmpty)
        {
            source.Error(fields.Node, "standing asks for nothing. Write 'phase: [active]' or 'stage: [...]'.");
        }

        return standing;
    }

    private string Stage(YamlNode node)
    {
        var stage = source.Text(node);
        if (!stages.Contains(stage))
        {
            source.Error(node, stages.IsEmpty ? "only a protocol with stages can ask for its stage." : $"'{stage}' is not a stage. One of: {string.Join(", ", stages)}.{Nearest.Hint(stage, stages)}");
        }

        return stage;
    }

    private Criterion Has(string id, Fields fields)
    {
        var (consent, card, intervention) = (fields.Find("consent"), fields.Find("card"), fields.Find("intervention"));
        var age = fields.MayBe("not-older-than", source.CalendarDays);
        var agreed = fields.May("agreed", source.Bool, true);
        if (new[] { consent, card, intervention }.Count(n => n is not null) != 1)
        {
            source.Error(fields.Node, "has asks for one thing. Write exactly one of: consent, card, intervention.");
            return new AllCriterion([]);
        }

        if (consent is not null)
        {
            return new HasConsentCriterion(id, source.OneOf<ConsentKind>(consent, "a consent"));
        }

        if (intervention is not null)
        {
            return new HasInterventionCriterion(id, known.TermOf(source, intervention, "protocol-tags"));
        }

        var cardId = known.Id(source, card!, ContentKind.Card);
        return new HasCardCriterion(id, cardId, known.Cards.GetValueOrDefault(cardId)?.Header.Title ?? cardId, age, agreed);
    }

    private LimitBound Items(Fields fields) =>
        BoundReader.ReadLimit(fields, n => new Quantity(source.Whole(n, 0, 1000), Unit.Items));

    private static Observed Nothing { get; } = new("", "", Unit.Points);
}
