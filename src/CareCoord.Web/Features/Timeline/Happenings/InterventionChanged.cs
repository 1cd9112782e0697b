using CareCoord.Domain.Interventions;
using CareCoord.Web.Features.Interventions;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>Something was given to practise, or changed.</summary>
internal sealed record InterventionChanged(string Protocol, int Version, InterventionChangeKind Change, string From, string To, string Why) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Doing;

    public static string Sql => """
        select c.at, c.id, false as is_day, c.by as who,
               jsonb_build_object('protocol', i.protocol, 'version', i.protocol_version, 'change', c.kind, 'from', c."from", 'to', c."to", 'why', c.why) as facts,
               null::uuid as struck_by, null::text as struck_because
        from intervention_change c join intervention i on i.id = c.intervention_id where c.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"{with.TitleOf(Protocol, Version)}: {DoingWords.What(Change, From, To, with.ProtocolOf(Protocol, Version))}", Why);
}
