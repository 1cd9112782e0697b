using CareCoord.Domain.Proposals;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A proposal was accepted, dismissed, or no longer true.</summary>
internal sealed record ProposalEnded(string? Protocol, int? Version, ProposalStatus Status, string Say, string Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Decisions;

    public static string Sql => """
        select p.ended_at as at, p.id, false as is_day, p.decided_by as who,
               jsonb_build_object('protocol', i.protocol, 'version', i.protocol_version, 'status', p.status, 'say', p.say, 'because', p.ended_because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from proposal p left join intervention i on i.id = p.intervention_id where p.patient_id = $1 and p.ended_at is not null
        """;

    public override Told Tell(Telling with) => new($"{How}{Proposed.About(Protocol, Version, with)}: {Say}", Because);

    private string How => Status switch
    {
        ProposalStatus.Accepted => "Accepted",
        ProposalStatus.Dismissed => "Not now",
        _ => "No longer proposed",
    };
}
