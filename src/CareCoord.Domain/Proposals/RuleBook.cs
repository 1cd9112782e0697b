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
        var settled = ruled.And(Orphans(facts)).And(SwitchedOff(facts));
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

    /// <summary>What was left behind by rules that are switched off.</summary>
    private Findings SwitchedOff(Facts facts)
    {
        const string Because = "the rule was switched off here";
        return Off.IsEmpty ? Findings.None : Findings.None with
        {
            Ended = [.. facts.Firings.Where(f => f.EndedAt is null && Off.Contains(f.Rule)).Select(f => new EndedFiring(f.Id, Because, true))],
            Withdrawn = [.. facts.Proposals.Where(p => p.Firing is not null && Off.Contains(p.Source)).Select(p => new Withdrawal(p.Id, Because, []))],
            Lifted = [.. facts.Holds.Where(h => Off.Contains(h.Rule)).Select(h => new LiftedHold(h.Id, Because))],
        };
    }

    /// <summary>What was left behind by interventions that have ended.</summary>
    private static Findings Orphans(Facts facts)
    {
        const string Ended = "the intervention has ended";
        var alive = facts.Interventions.Select(i => (InterventionId?)i.Id).Append(null).ToHashSet();
        return Findings.None with
        {
            Ended = [.. facts.Firings.Where(f => f.EndedAt is null && !alive.Contains(f.Intervention)).Select(f => new EndedFiring(f.Id, Ended, true))],
            Withdrawn = [.. facts.Proposals.Where(p => !alive.Contains(p.Intervention)).Select(p => new Withdrawal(p.Id, Ended, []))],
            Lifted = [.. facts.Holds.Where(h => !alive.Contains(h.Intervention)).Select(h => new LiftedHold(h.Id, Ended))],
        };
    }
}
