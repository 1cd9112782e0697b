using System.Collections.Immutable;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Proposals;
using CareCoord.Web.Features.Proposals;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A proposal was accepted, dismissed, no longer true, or expired. Where everything is told, what it changed tells of it.</summary>
internal sealed record ProposalEnded(string? Protocol, int? Version, ProposalStatus Status, string Say, string Because, ImmutableArray<Input> Changed) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Decisions;

    public static string Sql => """
        select p.ended_at as at, p.id, false as is_day, p.decided_by as who,
               jsonb_build_object('protocol', i.protocol, 'version', i.protocol_version, 'status', p.status, 'say', p.say, 'because', p.ended_because, 'changed', p.changed) as facts,
               null::uuid as struck_by, null::text as struck_because
        from proposal p left join intervention i on i.id = p.intervention_id where p.patient_id = $1 and p.ended_at is not null
          and not ($6 and exists (select from intervention_change c where c.proposal_id = p.id
              union all select from phase_change c where c.proposal_id = p.id))
        """;

    public override Told Tell(Telling with) => new($"{How}{Proposed.About(Protocol, Version, with)}: {Say}", Because)
    {
        With = Changed.IsDefaultOrEmpty ? [] : [$"What changed: {string.Join("; ", Changed.Select(x => InputWords.Of(x, with.Content)).Distinct())}."],
    };

    private string How => Status switch
    {
        ProposalStatus.Accepted => "Accepted",
        ProposalStatus.Dismissed => "Not now",
        ProposalStatus.Expired => "Expired",
        _ => "No longer proposed",
    };
}
