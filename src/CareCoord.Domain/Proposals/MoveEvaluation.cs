using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>The moves of one intervention, after the rules have spoken.</summary>
internal sealed class MoveEvaluation(InterventionFacts intervention, Facts person, Findings ruled)
{
    private static readonly Because _paused = new("paused", "it is paused", []);

    public Findings Evaluate(Func<ContentRef, Protocol?> protocolOf, DateOnly today)
    {
        if (protocolOf(intervention.Protocol) is not { } protocol)
        {
            return Findings.None;
        }

        var facts = person.About(intervention);
        return protocol.Progress.Aggregate(Findings.None, (all, move) => all.And(Evaluate(protocol, move, facts, today)));
    }

    private Findings Evaluate(Protocol protocol, Move move, Facts facts, DateOnly today)
    {
        if (intervention.Status != InterventionStatus.Running)
        {
            return Against(protocol, move, new Answer.NotMet(_paused));
        }

        var step = MoveStep.Of(move.Kind, protocol, intervention);
        return move.When.Evaluate(facts.AboutMove(move.Kind), today) switch
        {
            Answer.Met when (step.Obstacle ?? Hold(protocol, move) ?? ProposedByRule(move) ?? Expired(protocol, move)) is { } obstacle => Against(protocol, move, new Answer.NotMet(obstacle)),
            Answer.Met met => For(protocol, move, step, met),
            Answer.NotMet notMet => Against(protocol, move, notMet),
            var untold => Findings.None with { Still = [new Standstill(protocol.Header.Ref, intervention.Id, move.Kind, untold)] },
        };
    }

    private Findings For(Protocol protocol, Move move, MoveStep step, Answer.Met met)
    {
        var waiting = Waiting(protocol, move);
        if (waiting?.To == step.To && waiting is not null)
        {
            return Findings.None;
        }

        var proposal = new NewProposal(
            protocol.Header.Ref,
            ProposalKinds.Of(move.Kind),
            intervention.Id,
            step.To,
            step.Say,
            met.Words,
            [.. met.Because.SelectMany(b => b.Seen)],
            [CareRole.Owner, CareRole.Clinician],
            move.ConfirmedBy);
        return Findings.None with
        {
            Proposed = [proposal],
            Withdrawn = waiting is null ? [] : [new Withdrawal(waiting.Id, $"it is now: {step.Say}", [])],
        };
    }

    private Findings Against(Protocol protocol, Move move, Answer.NotMet notMet) => Findings.None with
    {
        Withdrawn = Waiting(protocol, move) is { } waiting ? [Withdrawal.Of(waiting, notMet)] : [],
        Still = [new Standstill(protocol.Header.Ref, intervention.Id, move.Kind, notMet)],
    };

    private ProposalFact? Waiting(Protocol protocol, Move move) => person.Proposals.FirstOrDefault(p =>
        p.Intervention == intervention.Id && p.Source == protocol.Header.Id && p.Kind == ProposalKinds.Of(move.Kind));

    private Because? Hold(Protocol protocol, Move move)
    {
        if (!move.Kind.GoesUp())
        {
            return null;
        }

        var lifted = ruled.Lifted.Select(l => l.Id).ToHashSet();
        var standing = person.Holds.Where(h => !lifted.Contains(h.Id)).Concat(ruled.Fired.SelectMany(NewHolds));
        return standing.FirstOrDefault(h => h.Covers(move.Kind, intervention.Id, protocol.Tags)) is { } hold
            ? new Because($"hold {hold.Rule}", $"held by '{hold.Rule}'", [])
            : null;
    }

    private static IEnumerable<HoldFact> NewHolds(NewFiring firing) => firing.Holds.Select(h => new HoldFact(
        default,
        default,
        firing.Rule.Id,
        h.Stops,
        firing.Intervention,
        h.Tags,
        h.Decision is not null));

    /// <summary>What has just expired is not proposed anew on the spot.</summary>
    private Because? Expired(Protocol protocol, Move move) =>
        ruled.Expired.FirstOrDefault(e => e.Proposal.Intervention == intervention.Id && e.Proposal.Source == protocol.Header.Id && e.Proposal.Kind == ProposalKinds.Of(move.Kind)) is { } expired
            ? new Because("expired", expired.Because, [])
            : null;

    private Because? ProposedByRule(Move move)
    {
        var kind = ProposalKinds.Of(move.Kind);
        var withdrawn = ruled.Withdrawn.Select(w => w.Id).ToHashSet();
        var source = person.Proposals
            .Where(p => p.Firing is not null && p.Intervention == intervention.Id && p.Kind == kind && !withdrawn.Contains(p.Id))
            .Select(p => p.Source)
            .Concat(ruled.Fired.SelectMany(f => f.Proposals).Where(p => p.Intervention == intervention.Id && p.Kind == kind).Select(p => p.Source.Id))
            .FirstOrDefault();
        return source is null ? null : new Because($"proposed {source}", $"'{source}' proposes the same already", []);
    }
}
