namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A rule or a protocol proposed something.</summary>
internal sealed record Proposed(string? Protocol, int? Version, string Say, string Because) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Decisions;

    public static string Sql => """
        select p.proposed_at as at, p.id, false as is_day, null::uuid as who,
               jsonb_build_object('protocol', i.protocol, 'version', i.protocol_version, 'say', p.say, 'because', p.because) as facts,
               null::uuid as struck_by, null::text as struck_because
        from proposal p left join intervention i on i.id = p.intervention_id where p.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Proposed{About(Protocol, Version, with)}: {Say}", Because);

    /// <summary>What it is about, if anything is given.</summary>
    internal static string About(string? protocol, int? version, Telling with) => protocol is null ? "" : $" for {with.TitleOf(protocol, version ?? 1).ToLowerInvariant()}";
}
