namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A card on how to speak with the person was written anew.</summary>
internal sealed record CardWritten(string Card) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Care;

    public static string Sql => """
        select e.happened_at as at, e.id, false as is_day, e.recorded_by as who, jsonb_build_object('card', e.form) as facts,
               e.voided_by as struck_by, e.voided_because as struck_because
        from entry e where e.patient_id = $1 and e.form = any($4)
        """;

    public override Told Tell(Telling with) => new($"Before you talk: “{with.Content.Cards.Find(Card)?.Header.Title ?? Card}” written");
}
