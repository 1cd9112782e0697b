using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>One rule, looking at one subject.</summary>
internal sealed class RuleEvaluation(Rule rule, InterventionFacts? subject, Facts person, Func<ContentRef, Protocol?> protocolOf)
{
    private readonly FiringFact? _last = person.Firings
        .Where(f => f.Rule == rule.Header.Id && f.Intervention == subject?.Id)
        .MaxBy(f => f.Occurrence);

    public Findings Evaluate(Findings before, DateOnly today) => rule.When.Evaluate(Seen(), today) switch
    {
        Answer.Met met => WhenMet(met, before, today),
        Answer.NotMet notMet => WhenNotMet(notMet),
        var untold => Findings.None with { Still = [Stands(untold)] },
    };

    private Facts Seen()
    {
        var facts = subject is null ? person : person.About(subject);
        return _last?.EndedAt is { } ended ? facts.KnownSince(ended) : facts;
    }

    private Findings WhenMet(Answer.Met met, Findings before, DateOnly today)
    {
        if (_last is { EndedAt: null } && !IsLive)
        {
            return Findings.None with { Ended = [new EndedFiring(_last.Id, "decided", false)] };
        }

        return MayFire(today) ? Fire(met, before) : Findings.None;
    }

    private Findings Fire(Answer.Met met, Findings before)
    {
        var wanted = rule.Effects<ProposeEffect>().Select(effect => Propose(effect, met, before)).ToList();
        var proposals = wanted.Where(w => w.Obstacle is null).Select(w => w.Proposal).ToImmutableArray();
        var still = wanted.Where(w => w.Obstacle is not null).Select(w => Stands(new Answer.NotMet(w.Obstacle!))).ToImmutableArray();
        return still.Length == rule.Then.Length
            ? Findings.None with { Still = still }
            : Findings.None with { Fired = [Firing(met, proposals)], Ended = Superseded(), Still = still };
    }

    private ImmutableArray<EndedFiring> Superseded() => _last is { EndedAt: null } ? [new EndedFiring(_last.Id, "fired again", false)] : [];

    private NewFiring Firing(Answer.Met met, ImmutableArray<NewProposal> proposals) => new(
        rule.Header.Ref,
        rule.Header.Title,
        subject?.Id,
        (_last?.Occurrence ?? 0) + 1,
        met.Words,
        Inputs(met),
        rule.Band,
        [.. rule.Effects<HoldEffect>()],
        [.. rule.Effects<OpenEffect>()],
        [.. rule.Effects<CreateEffect>()],
        proposals);

    private (NewProposal Proposal, Because? Obstacle) Propose(ProposeEffect effect, Answer.Met met, Findings before)
    {
        var step = effect.Kind switch
        {
            ProposalKind.ChangePhase => PhaseStep(effect),
            _ when effect.Kind.Move() is { } move && subject is not null && protocolOf(subject.Protocol) is { } protocol => MoveStep.Of(move, protocol, subject),
            _ => new MoveStep(null, "", null),
        };
        var proposal = new NewProposal(
            rule.Header.Ref,
            effect.Kind,
            subject?.Id,
            step.To,
            effect.Say,
            met.Words,
            Inputs(met),
            effect.DecidedBy,
            effect.ConfirmedBy);
        return (proposal, step.Obstacle ?? AlreadyProposed(effect.Kind, before));
    }

    private MoveStep PhaseStep(ProposeEffect effect) => (effect.To ?? person.PhaseBeforePause) is { } phase && phase != person.Phase
        ? new MoveStep(MoveTarget.OfPhase(phase), "", null)
        : new MoveStep(null, "", new Because("same-phase", "this is the phase already", []));

    private Because? AlreadyProposed(ProposalKind kind, Findings before)
    {
        var sources = person.Proposals.Where(p => p.Kind == kind && p.Intervention == subject?.Id).Select(p => p.Source)
            .Concat(before.Fired.SelectMany(f => f.Proposals).Where(p => p.Kind == kind && p.Intervention == subject?.Id).Select(p => p.Source.Id));
        return subject is not null && sources.FirstOrDefault() is { } source
            ? new Because($"proposed {source}", $"'{source}' proposes the same already", [])
            : null;
    }

    private Findings WhenNotMet(Answer.NotMet notMet)
    {
        var still = Findings.None with { Still = [Stands(notMet)] };
        if (_last is not { EndedAt: null })
        {
            return still;
        }

        var holds = person.Holds.Where(h => h.Firing == _last.Id).ToList();
        return still with
        {
            Withdrawn = [.. person.Proposals.Where(p => p.Firing == _last.Id).Select(p => Withdrawal.Of(p, notMet))],
            Lifted = [.. holds.Where(h => !h.UntilDecision).Select(h => new LiftedHold(h.Id, notMet.Words))],
            Ended = holds.Exists(h => h.UntilDecision) ? [] : [new EndedFiring(_last.Id, notMet.Words, true)],
        };
    }

    /// <summary>A firing lives while anything that people must decide is open; one that leaves them nothing lives until it is not met.</summary>
    private bool IsLive => _last is { EndedAt: null } && (!LeavesDecisions || HasOpen);

    private bool LeavesDecisions => rule.Effects<ProposeEffect>().Any() || rule.Effects<HoldEffect>().Any(h => h.Decision is not null);

    private bool HasOpen => person.Holds.Any(h => h.Firing == _last?.Id) || person.Proposals.Any(p => p.Firing == _last?.Id);

    private bool MayFire(DateOnly today) => _last is null || rule.Again switch
    {
        Again.After after => !HasOpen && today >= after.Span.After(_last.FiredOn),
        Again.WhenNew whenNew => !IsLive && person.Entries.Any(e => whenNew.Forms.Contains(e.Form) && e.RecordedAt > (_last.EndedAt ?? _last.FiredAt)),
        _ => false,
    };

    private Standstill Stands(Answer answer) => new(rule.Header.Ref, subject?.Id, null, answer);

    private static ImmutableArray<Input> Inputs(Answer answer) => [.. answer.Because.SelectMany(b => b.Seen)];
}
