using CareCoord.Domain.Safety;

namespace CareCoord.Web.Features.Timeline.Happenings;

/// <summary>A safety flag was raised.</summary>
internal sealed record SafetyRaised(SafetyLevel Level, Guid Clinician, string Why) : Happening, IHappening
{
    public static TimelineKind Kind => TimelineKind.Safety;

    public static string Sql => """
        select s.raised_at as at, s.id, false as is_day, s.raised_by as who, jsonb_build_object('level', s.level, 'clinician', s.clinician_id, 'why', s.why) as facts,
               null::uuid as struck_by, null::text as struck_because
        from safety_flag s where s.patient_id = $1
        """;

    public override Told Tell(Telling with) => new($"Safety flag raised, to be looked at {Urgency} by {with.Name(Clinician)}", Why);

    private string Urgency => Level switch
    {
        SafetyLevel.High => "at once",
        SafetyLevel.Moderate => "the same day",
        _ => "within days",
    };
}
