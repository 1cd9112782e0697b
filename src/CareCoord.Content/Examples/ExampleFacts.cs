using System.Collections.Immutable;
using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;

namespace CareCoord.Content.Examples;

/// <summary>Builds the record that an example describes. What is not said is absent, not normal.</summary>
internal sealed class ExampleFacts(ContentLibrary library, Protocol? protocol, Fields given)
{
    public static readonly InterventionId Intervention = new(new Guid("0195a000-0000-7000-8000-000000000001"));
    private static readonly FiringId _earlierFiring = new(new Guid("0195a000-0000-7000-8000-000000000002"));

    private readonly Source _source = given.Source;

    public Facts Read(DateOnly today)
    {
        var entries = new ExampleEntries(_source, library, protocol is null ? null : Intervention, today);
        if (given.Find("entries") is { } node)
        {
            entries.Read(node);
        }

        var standing = Fields.Of(_source, given.May("standing", n => n, new YamlMap([], given.Node.Line, given.Node.Column)), "standing");
        var phase = standing.May("phase", n => _source.OneOf<Phase>(n, "a phase"), Phase.Active);
        var since = standing.MayBe("since", Day);
        var stage = standing.TextOr("stage", protocol?.StartsAt ?? "");
        var (until, before) = (standing.MayBe("until", Day), standing.MayBe("before", n => _source.OneOf<Phase>(n, "a phase")));
        standing.Close();
        var facts = new Facts
        {
            Phase = phase,
            PhaseSince = since,
            TakenIntoCareOn = since,
            PausedUntil = until,
            PhaseBeforePause = before,
            Target = given.List("target", Target),
            Entries = [.. entries.Entries],
            Interventions = protocol is null ? [] : [Running(protocol, entries, stage, since ?? entries.FirstDay(today))],
            Happened = given.List("happened", Happened),
            Cards = given.List("cards", Card),
            Consents = given.List("consents", Consent),
        };
        return given.List("open", n => n).Aggregate(facts, Open);
    }

    private InterventionFacts Running(Protocol running, ExampleEntries entries, string stage, DateOnly since) => new()
    {
        Id = Intervention,
        Protocol = running.Header.Ref,
        Tags = running.Tags,
        StartedOn = since,
        Stage = stage.Length == 0 ? null : stage,
        StageSince = since,
        DoseMinutes = given.MayBe("dose", n => _source.In(Unit.Minute, n)) ?? running.Dose?.Minutes.Start,
        Slots = [.. entries.Slots],
        Decisions = given.List("decided", Decided),
    };

    private EventFact Happened(YamlNode node)
    {
        if (node is YamlMap map && map.Find("plan-change") is { } changed)
        {
            return new EventFact(EventKind.PlanChange, Day(changed), ImmutableDictionary<string, string>.Empty);
        }

        var fields = Fields.Of(_source, node, "a contact");
        var contact = EventFact.Contact(
            fields.Must("contact", Day, default),
            fields.TextOr(EventFact.DrivenBy, EventFact.Planned) == EventFact.SymptomDriven,
            fields.TextOr(EventFact.Outcome, "reached"));
        fields.Close();
        return contact;
    }

    private ConsentFact Consent(YamlNode node)
    {
        var entry = OneKey.Of(_source, node, "a consent", Kebab.All<ConsentKind>());
        return new ConsentFact(Kebab.Find<ConsentKind>(entry?.Key.Text ?? "") ?? default, entry is null ? default : _source.OneOf<ConsentState>(entry.Value, "an answer to it"));
    }

    /// <summary>A card that stands, written and agreed on a day.</summary>
    private CardFact Card(YamlNode node)
    {
        var entry = OneKey.Of(_source, node, "a card", library.Cards.Select(c => c.Header.Id).ToArray());
        var day = entry is null ? default : Day(entry.Value);
        return new CardFact(entry?.Key.Text ?? "", day, day);
    }

    /// <summary>A rating of the goal that care is measured by.</summary>
    private TargetFact Target(YamlNode node)
    {
        var entry = OneKey.Of(_source, node, "a rating", ["reached", "not-reached"]);
        return new TargetFact(entry is null ? default : Day(entry.Value), entry?.Key.Text == "reached");
    }

    private DecisionFact Decided(YamlNode node)
    {
        var entry = OneKey.Of(_source, node, "a move", Kebab.All<MoveKind>());
        var day = entry is null ? default : Day(entry.Value);
        return new DecisionFact(Kebab.Find<MoveKind>(entry?.Key.Text ?? "") ?? default, ExampleTime.Noon(day), day);
    }

    private Facts Open(Facts facts, YamlNode node)
    {
        if (OneKey.Of(_source, node, "something open", ["hold", .. Kebab.All<OpenThing>()]) is not { } entry)
        {
            return facts;
        }

        if (entry.Key.Text == "hold")
        {
            return Hold(facts, entry.Value);
        }

        var what = Kebab.Find<OpenThing>(entry.Key.Text) ?? default;
        return facts with { Open = facts.Open.Add(new OpenFact(what, Day(entry.Value))) };
    }

    /// <summary>A hold that stands already, from a firing before everything else in the example.</summary>
    private Facts Hold(Facts facts, YamlNode node)
    {
        var id = _source.Text(node);
        if (library.Rules.Find(id) is not { } rule)
        {
            _source.Error(node, $"there is no rule '{id}'.{Nearest.Hint(id, library.Rules.Select(r => r.Header.Id))}");
            return facts;
        }

        var subject = rule.About == RuleSubject.Intervention ? Intervention : (InterventionId?)null;
        var first = facts.Entries.Select(e => e.Day).DefaultIfEmpty(ExampleTime.Day0).Min().AddDays(-1);
        return facts with
        {
            Firings = facts.Firings.Add(new FiringFact(_earlierFiring, id, subject, 1, ExampleTime.Noon(first), first, null, [])),
            Holds = facts.Holds.AddRange(rule.Effects<HoldEffect>().Select(h =>
                new HoldFact(new HoldId(_earlierFiring.Value), _earlierFiring, id, h.Stops, subject, h.Tags, h.Decision is not null))),
        };
    }

    private DateOnly Day(YamlNode node) => ExampleTime.Day(_source, node);
}
