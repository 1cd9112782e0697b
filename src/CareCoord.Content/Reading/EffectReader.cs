using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Safety;

namespace CareCoord.Content.Reading;

/// <summary>Reads what follows when a rule is met.</summary>
internal sealed class EffectReader(Source source, Known known, RuleSubject? about)
{
    private static readonly string[] _kinds = ["hold", "open", "create", "propose"];

    public Effect? Read(YamlNode node)
    {
        if (OneKey.Of(source, node, "an effect", _kinds) is not { } entry)
        {
            return null;
        }

        var fields = Fields.Of(source, entry.Value, entry.Key.Text);
        Effect effect = entry.Key.Text switch
        {
            "hold" => Hold(fields),
            "open" => new OpenEffect(fields.Must("level", n => source.OneOf<SafetyLevel>(n, "a level"), default), fields.Text("say")),
            "create" => Create(fields),
            _ => Propose(fields),
        };
        fields.Close();
        return effect;
    }

    private HoldEffect Hold(Fields fields) => new(
        fields.ListOf("what", MoveUp),
        fields.Must("on", On, []),
        fields.Must("until", Until, null),
        fields.Text("say"));

    private MoveKind MoveUp(YamlNode node)
    {
        var move = source.OneOf<MoveKind>(node, "a move");
        if (!move.GoesUp())
        {
            source.Error(node, $"'{Kebab.Of(move)}' asks nothing more of the person, so it is always open to them. A hold stops raise, advance or start.");
        }

        return move;
    }

    private ImmutableArray<string> On(YamlNode node)
    {
        if (node is YamlText { Text: "this" })
        {
            if (about == RuleSubject.Episode)
            {
                source.Error(node, "a rule about the episode has no 'this'. Name tags: { tags: [breathing] }.");
            }

            return [];
        }

        var fields = Fields.Of(source, node, "on");
        var tags = fields.ListOf("tags", n => known.TermOf(source, n, "protocol-tags"));
        fields.Close();
        return tags;
    }

    private string? Until(YamlNode node)
    {
        if (node is YamlText { Text: "condition" })
        {
            return null;
        }

        var fields = Fields.Of(source, node, "until");
        var decision = fields.Code("decision");
        fields.Close();
        return decision;
    }

    private CreateEffect Create(Fields fields)
    {
        var (notBefore, within) = fields.Must("within", Within, (null, default));
        return new CreateEffect(
            fields.Must("follow-up", n => source.OneOf<FollowUpKind>(n, "a kind of follow-up"), default),
            fields.Must("owner", Owner, default),
            notBefore,
            within,
            fields.Find("script") is { } script ? known.Id(source, script, ContentKind.Message) : null,
            fields.May("while-met", source.Bool, false));
    }

    private (Quantity? NotBefore, Quantity Within) Within(YamlNode node)
    {
        if (node is not YamlText text || !text.Text.Contains("..", StringComparison.Ordinal))
        {
            return (null, source.Days(node));
        }

        var range = source.Range(node);
        if (range is not { From: { } from, To: { } to } || !range.Unit.IsCalendar())
        {
            source.Error(node, $"'{text.Text}' is not a time ahead. Write such as 2 wd or 1..2 d.");
            return (null, default);
        }

        return (new Quantity(from, range.Unit), new Quantity(to, range.Unit));
    }

    private CareRole Owner(YamlNode node)
    {
        var role = source.OneOf<CareRole>(node, "somebody of the care team");
        if (role is CareRole.Person or CareRole.Clinician)
        {
            source.Error(node, $"'{Kebab.Of(role)}' names nobody in particular, and nothing is owed by nobody. Write owner, lead or coordinator.");
        }

        if (role == CareRole.Owner && about == RuleSubject.Episode)
        {
            source.Error(node, "a rule about the episode has no intervention, so it has no owner. Write lead or coordinator.");
        }

        return role;
    }

    private ProposeEffect Propose(Fields fields) => new(
        fields.Must("kind", ProposalKindOf, default),
        fields.ListOf("decided-by", n => source.OneOf<CareRole>(n, "somebody who decides")),
        fields.List("confirmed-by", n => source.OneOf<CareRole>(n, "somebody who confirms")),
        fields.MayBe("to", PhaseOf),
        fields.Text("say"));

    private Phase PhaseOf(YamlNode node)
    {
        var phase = source.OneOf<Phase>(node, "a phase");
        if (phase == Phase.Paused)
        {
            source.Error(node, "a pause needs an end that only people know. Propose talk.");
        }

        return phase;
    }

    private ProposalKind ProposalKindOf(YamlNode node)
    {
        var kind = source.OneOf<ProposalKind>(node, "a kind of proposal");
        if (kind.Move() is { } move && move.GoesUp())
        {
            source.Error(node, $"'{Kebab.Of(kind)}' is earned by a protocol's own progress. Write it there.");
        }

        if (kind is not (ProposalKind.Talk or ProposalKind.ChangePhase) && about == RuleSubject.Episode)
        {
            source.Error(node, $"'{Kebab.Of(kind)}' is about an intervention. Write 'about: intervention', or propose talk.");
        }

        if (kind == ProposalKind.ChangePhase && about == RuleSubject.Intervention)
        {
            source.Error(node, "a phase is the person's, not an intervention's. Write 'about: episode'.");
        }

        return kind;
    }
}
