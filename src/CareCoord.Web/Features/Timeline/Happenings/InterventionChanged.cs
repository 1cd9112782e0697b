using CareCoord.Domain.Interventions;
using CareCoord.Web.Features.Interventions;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Something was given to practise, or changed: from what to what, and what led to it.</summary>
internal sealed record InterventionChanged(
    string Protocol, int Version, InterventionChangeKind Change, MoveKind? Move, string From, string To, string Why, bool? Agrees, DateTimeOffset? ProposedAt, string? Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Doing;

    public static string Sql => """
        select c.at, c.id, false as is_day, c.by as who,
               jsonb_build_object('protocol', i.protocol, 'version', i.protocol_version, 'change', c.kind, 'move', c.move, 'from', c."from", 'to', c."to", 'why', c.why,
                   'agrees', c.person_agrees, 'proposedAt', p.proposed_at, 'because', p.because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from intervention_change c join intervention i on i.id = c.intervention_id left join proposal p on p.id = c.proposal_id where c.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"{with.TitleOf(Protocol, Version)}: {Beginning(StoryWords.Of(Change, Move, From, To, with.ProtocolOf(Protocol, Version)))}", Why)
    {
        With = with.Decided(Agrees, ProposedAt, Because),
    };

    private static string Beginning(string sentence) => string.Concat(sentence[..1].ToLowerInvariant(), sentence[1..]);
}
