namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>The person said to somebody that they agree with the plan, or that they do not.</summary>
internal sealed record PersonAgreed(bool Agrees, string Said) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Plan;

    public static string Sql => """
        select a."on"::timestamp at time zone $2 as at, a.id, true as is_day, a.heard_by as who, jsonb_build_object('agrees', a.agrees, 'said', a.said) as facts,
               null::uuid as struck_by, null::text as struck_because
        from plan_agreement a where a.patient_id = $1
        """;

    public override Told Tell(Telling with) => new(Agrees ? "Plan: the person agrees with it" : "Plan: the person does not agree with it", Said);
}
