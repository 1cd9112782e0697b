using CareCoord.Domain.Criteria;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Tests.Criteria;

namespace CareCoord.Domain.Tests.Proposals;

/// <summary>Carries findings out on the facts, as the database side does: what was found stands in the next look.</summary>
internal static class RecordKeeper
{
    private static int _next;

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Facts Carry(this Facts facts, Findings findings)
    {
        var ended = findings.Ended.Select(e => e.Id).ToHashSet();
        var lifted = findings.Lifted.Select(l => l.Id).ToHashSet();
        var withdrawn = findings.Withdrawn.Select(w => w.Id).ToHashSet();
        var kept = facts with
        {
            Firings = [.. facts.Firings.Select(f => ended.Contains(f.Id) ? f with { EndedAt = Now } : f)],
            Holds = [.. facts.Holds.Where(h => !lifted.Contains(h.Id))],
            Proposals = [.. facts.Proposals.Where(p => !withdrawn.Contains(p.Id) && !findings.Expired.Any(e => e.Proposal.Id == p.Id)), .. findings.Proposed.Select(p => Proposal(p, null))],
        };
        return findings.Fired.Aggregate(kept, Fire);
    }

    private static Facts Fire(Facts facts, NewFiring firing)
    {
        var id = new FiringId(NewId());
        return facts with
        {
            Firings = facts.Firings.Add(new FiringFact(id, firing.Rule.Id, firing.Intervention, firing.Occurrence, Now, PracticeRecord.Today, null, firing.Inputs)),
            Holds = facts.Holds.AddRange(firing.Holds.Select(h =>
                new HoldFact(new HoldId(NewId()), id, firing.Rule.Id, h.Stops, firing.Intervention, h.Tags, h.Decision is not null))),
            Proposals = facts.Proposals.AddRange(firing.Proposals.Select(p => Proposal(p, id, firing.Band))),
        };
    }

    private static ProposalFact Proposal(NewProposal proposal, FiringId? firing, int? band = null) =>
        new(new ProposalId(NewId()), proposal.Source.Id, proposal.Kind, proposal.Intervention, proposal.To, firing, proposal.Inputs, PracticeRecord.Today, band);

    private static Guid NewId() => new(Interlocked.Increment(ref _next), 0, 0, new byte[8]);
}
