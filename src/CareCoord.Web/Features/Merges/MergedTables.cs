namespace CareCoord.Web.Features.Merges;

/// <summary>
/// What a merge does with each table that names a person. A test compares both lists with the schema: a new table is on one of
/// them, or it is red.
/// </summary>
internal static class MergedTables
{
    /// <summary>What goes, in the order in which it is told.</summary>
    public static IReadOnlyList<MergedTable> Moved { get; } =
    [
        new("episode", "stretch of care", "stretches of care"),
        new("care_plan", "plan", "plans"),
        new("goal", "goal", "goals"),
        new("intervention", "practice that was given", "practices that were given"),
        new("follow_up", "follow-up", "follow-ups"),
        new("contact", "contact", "contacts"),
        new("entry", "answered form or card", "answered forms and cards"),
        new("safety_flag", "safety flag", "safety flags"),
        new("proposal", "proposal or decision", "proposals and decisions"),
        new("consent", "consent", "consents")
        {
            Unless = "exists (select from consent s where s.patient_id = $2 and s.kind = t.kind and s.channel is not distinct from t.channel and s.third_party = t.third_party)",
        },
        new("care_team_member", "place on the care team", "places on the care team"),
        new("huddle_row", "turn in a huddle", "turns in huddles") { Unless = "exists (select from huddle_row s where s.patient_id = $2 and s.huddle_id = t.huddle_id)" },
        new("imported_record", "record of another system", "records of other systems"),
        new("patient_identifier", "number", "numbers"),
        new("outbound_message", "message", "messages"),
        new("draft", "draft", "drafts") { Key = "t.staff_id || '/' || t.subject" },
        new("absence_notice", "notice of an absence", "notices of absences")
        {
            Unless = "t.voided_at is null and exists (select from absence_notice s where s.patient_id = $2 and s.absence_id = t.absence_id and s.voided_at is null)",
        },
        new("emergency_access", "opening in an emergency", "openings in an emergency"),
        new("phase_change", "change of where they are in care", "changes of where they are in care") { IsPart = true },
        new("follow_up_reason", "reason of a follow-up", "reasons of follow-ups") { IsPart = true },
        new("booking", "booking", "bookings") { IsPart = true },
        new("plan_section", "part of a plan", "parts of a plan") { IsPart = true },
        new("section_version", "version of a part of a plan", "versions of parts of a plan") { IsPart = true },
        new("section_tick", "tick in a plan", "ticks in a plan") { IsPart = true, Key = "t.section_version_id || '/' || t.discipline" },
        new("section_reading", "reading of a plan", "readings of a plan") { IsPart = true, Key = "t.staff_id || '/' || t.plan_section_id" },
        new("plan_agreement", "answer to a plan", "answers to a plan") { IsPart = true },
        new("goal_rating", "rating of a goal", "ratings of goals") { IsPart = true },
        new("intervention_change", "step in a practice", "steps in practices") { IsPart = true },
        new("hold", "hold", "holds") { IsPart = true },
        new("firing", "rule that spoke", "rules that spoke")
        {
            IsPart = true,
            Unless = "exists (select from firing s where s.patient_id = $2 and s.rule = t.rule and s.intervention_id is not distinct from t.intervention_id and s.occurrence = t.occurrence)",
        },
    ];

    /// <summary>What stays with the record that is put away, and why.</summary>
    public static IReadOnlyDictionary<string, string> Stay { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["attention"] = "computed anew for both",
        ["worklist"] = "computed anew for both",
        ["search_key"] = "still finds the record by its old name, and leads to the other",
        ["contact_point"] = "the order of the numbers is somebody's choice: the preview names those that the other lacks",
        ["sweep_mark"] = "says when the jobs last looked at this record",
        ["wide_change_person"] = "a queue that empties itself",
        ["private_note"] = "sealed from whoever makes two records one; its author reads it at the record that stayed",
        ["person_merge"] = "tells of the merges themselves",
        ["patient"] = "where the record went",
    };
}
