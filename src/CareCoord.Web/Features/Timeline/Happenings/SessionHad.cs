namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A session or a planned visit.</summary>
internal sealed record SessionHad(string Form, string? Protocol, int? Version) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Doing;

    public static string Sql => """
        select e.happened_at as at, e.id, false as is_day, e.recorded_by as who,
               jsonb_build_object('form', e.form, 'protocol', i.protocol, 'version', i.protocol_version) as facts, e.voided_by as struck_by, e.voided_because as struck_because
        from entry e left join intervention i on i.id = e.intervention_id where e.patient_id = $1 and e.form = any($5)
        """;

    public override Told Tell(Telling with)
    {
        var form = with.Content.Forms.Find(Form)?.Header.Title ?? Form;
        var of = Protocol is { } protocol && Version is { } version ? with.TitleOf(protocol, version) : null;
        return new Told(of is null ? form : $"{of}: {form.ToLowerInvariant()}");
    }
}
