namespace CareCoord.Web.Features.Audit;

/// <summary>What the names in the audit trail mean to somebody who knows no table.</summary>
public static class TrailWords
{
    private static readonly Dictionary<string, string> Looked = new()
    {
        ["BannerQuery"] = "name and contact details",
        ["BeforeContactQuery"] = "what a contact would answer",
        ["BeforeSessionQuery"] = "what a session would answer",
        ["BeforeYouTalkQuery"] = "how to speak with the person",
        ["BookingsQuery"] = "bookings",
        ["CalendarQuery"] = "the calendar",
        ["CardsQuery"] = "the cards on how to speak",
        ["CareQuery"] = "phase, care team and consents",
        ["ClosedRecordQuery"] = "name and birth date, before opening it in an emergency",
        ["CareTeamQuery"] = "the care team",
        ["DecisionsQuery"] = "what is to be decided",
        ["DoingQuery"] = "what is practised",
        ["DowntimeQuery"] = "the sheet for when the screens are dark",
        ["HuddleQuery"] = "what a huddle decided",
        ["ImportedPlanQuery"] = "a plan of another system",
        ["InShortQuery"] = "the plan and what is practised, in short",
        ["MergeQuery"] = "two records side by side",
        ["PersonGlanceQuery"] = "the record at a glance",
        ["PersonQuery"] = "the record",
        ["PlanHistoryQuery"] = "earlier versions of the plan",
        ["PlanQuery"] = "the plan",
        ["PrivateNotesQuery"] = "their own private notes",
        ["TimelineQuery"] = "what happened",
        ["TrailQuery"] = "this list",
        ["TurnQuery"] = "what a huddle looks at",
    };

    private static readonly Dictionary<string, string> Changed = new()
    {
        ["absence_notice"] = "told that a colleague is away",
        ["booking"] = "a booking",
        ["care_plan"] = "the plan",
        ["care_team_member"] = "the care team",
        ["consent"] = "a consent",
        ["contact"] = "a contact",
        ["contact_point"] = "a telephone number or address",
        ["draft"] = "a draft",
        ["emergency_access"] = "an opening in an emergency",
        ["entry"] = "an answered form",
        ["episode"] = "where the person is in care",
        ["firing"] = "a rule that spoke",
        ["follow_up"] = "a follow-up",
        ["follow_up_reason"] = "the reason of a follow-up",
        ["goal"] = "a goal",
        ["goal_rating"] = "the rating of a goal",
        ["hold"] = "a hold",
        ["huddle_row"] = "the turn in a huddle",
        ["imported_record"] = "an imported record",
        ["intervention"] = "what is practised",
        ["intervention_change"] = "a step in what is practised",
        ["outbound_message"] = "a message that leaves by itself",
        ["patient"] = "the person's details",
        ["patient_identifier"] = "an identifier",
        ["person_merge"] = "two records made one",
        ["phase_change"] = "a change of where the person is in care",
        ["plan_agreement"] = "what the person said to the plan",
        ["plan_section"] = "a section of the plan",
        ["private_note"] = "a private note",
        ["proposal"] = "a proposal",
        ["safety_flag"] = "a safety flag",
        ["section_reading"] = "how far a colleague has read the plan",
        ["section_tick"] = "a section seen or agreed",
        ["section_version"] = "the published text of a section",
    };

    /// <summary>Names that have words.</summary>
    public static IEnumerable<string> Known => Looked.Keys.Concat(Changed.Keys);

    /// <summary>One line in words; a name without words is shown as it is, rather than hidden.</summary>
    public static string Of(TrailLine line) => line.Operation switch
    {
        "READ" => Looked.GetValueOrDefault(line.What, line.What),
        "INSERT" => $"{Thing(line)} added",
        "DELETE" => $"{Thing(line)} removed",
        _ => $"{Thing(line)} changed{Columns(line)}",
    };

    private static string Thing(TrailLine line) => Changed.GetValueOrDefault(line.What, line.What);

    // Which fields, never what stood in them: a privacy officer reads no clinical values.
    private static string Columns(TrailLine line)
    {
        var names = line.Changed.Where(x => x != "version").Select(x => x.Replace('_', ' ')).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "" : $" ({string.Join(", ", names)})";
    }
}
