using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>
/// All rules and protocols, ready to look at a person. Pure: the same facts on the same day give the same findings, and
/// findings that have been carried out are not found again.
/// </summary>
/// <param name="Rules">The rules in force.</param>
/// <param name="ProtocolOf">The protocol of an id and version, or null when it is not known.</param>
public sealed record RuleBook(ImmutableArray<Rule> Rules, Func<ContentRef, Protocol?> ProtocolOf)
{
    /// <summary>The first band of attention whose proposals expire at a review; what stands in no band always does.</summary>
    public int LowFromBand { get; init; } = int.MaxValue;

    /// <summary>Ids of rules that are switched off: what they held or proposed ends.</summary>
    public ImmutableHashSet<string> Off { get; init; } = [];

    /// <summary>Evaluates every rule and every move of one person.</summary>
    /// <param name="facts">The record as it stands.</param>
    /// <param name="today">The person's day.</param>
    public Findings Evaluate(Facts facts, DateOnly today)
    {
        var expired = Expiry.Of(facts, LowFromBand);
        facts = facts with
        {
            Interventions = [.. facts.Interventions.Where(i => i.Status != InterventionStatus.Stopped)],
            Proposals = facts.Proposals.RemoveAll(p => expired.Any(e => e.Proposal.Id == p.Id)),
        };
        var ruled = Rules
            .SelectMany(rule => Subjects(rule, facts).Select(subject => new RuleEvaluation(rule, subject, facts, ProtocolOf)))
            .Aggregate(Findings.None with { Expired = expired }, (all, evaluation) => all.And(evaluation.Evaluate(all, today)));
        var settled = ruled.And(LeftBehind(facts));
        return facts.Interventions
            .Select(intervention => new MoveEvaluation(intervention, facts, settled))
            .Aggregate(settled, (all, evaluation) => all.And(evaluation.Evaluate(ProtocolOf, today)));
    }

    private static IEnumerable<InterventionFacts?> Subjects(Rule rule, Facts facts)
    {
        if (rule.About == RuleSubject.Episode)
        {
            return facts.Phase is null ? [] : [null];
        }

        return facts.Interventions.Where(i =>
            i.Status == InterventionStatus.Running && (rule.Each.IsEmpty || rule.Each.Any(tag => i.Tags.Contains(tag))));
    }

    /// <summary>What was left behind: by interventions that have ended, and by rules that are switched off.</summary>
    private Findings LeftBehind(Facts facts)
    {
        var alive = facts.Interventions.Select(i => (InterventionId?)i.Id).Append(null).ToHashSet();
        return Findings.None with
        {
            Ended = [.. facts.Firings.Where(f => f.EndedAt is null).Select(f => (f.Id, Why: Why(f.Intervention, f.Rule))).Where(f => f.Why is not null).Select(f => new EndedFiring(f.Id, f.Why!, true))],
            Withdrawn = [.. facts.Proposals.Select(p => (p.Id, Why: Why(p.Intervention, p.Firing is null ? "" : p.Source))).Where(p => p.Why is not null).Select(p => new Withdrawal(p.Id, p.Why!, []))],
            Lifted = [.. facts.Holds.Select(h => (h.Id, Why: Why(h.Intervention, h.Rule))).Where(h => h.Why is not null).Select(h => new LiftedHold(h.Id, h.Why!))],
        };

        string? Why(InterventionId? about, string rule) =>
            !alive.Contains(about) ? "the intervention has ended" : Off.Contains(rule) ? "the rule was switched off here" : null;
    }
}
