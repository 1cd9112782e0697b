using CareCoord.Domain.Contacts;
using CareCoord.Domain.Huddles;
using Npgsql;

namespace CareCoord.Web.Execution;

/// <summary>
/// What the database refuses, in words. Each unique and check constraint has an entry in one of the two lists; a test compares
/// them with the schema. By rule, without a list: a broken reference is something chosen that is gone, and is said so; primary
/// keys are ids made here, and the checks of enums hold names made here, so that only a bug breaks either.
/// </summary>
public static class Constraints
{
    private static readonly ExplainedConstraint Gone = new("reference.unknown", "", "Something you chose is not there any more. Reload the page and choose again.");
    private static readonly ExplainedConstraint Busy = new("busy", "", "Somebody is saving something about this person at this very moment. Try again.");

    /// <summary>Constraints that a person's input, or two people at once, can break.</summary>
    public static IReadOnlyDictionary<string, ExplainedConstraint> Known { get; } = new Dictionary<string, ExplainedConstraint>(StringComparer.Ordinal)
    {
        ["ux_episode_open"] = new("episode.open", "", "This person is already in care. Open their page."),
        ["ux_care_plan_episode"] = new("plan.exists", "", "A colleague has started the plan meanwhile. Reload the page, and write in it."),
        ["ux_intervention_running"] = new("intervention.running", "", "This is already being practised. Change it, or stop it before giving it anew."),
        ["ux_booking_booked"] = new("booking.exists", "", "A colleague has booked this meanwhile. Reload the page to see when."),
        ["ux_huddle_running"] = new("huddle.running", "", "This team's huddle runs already. Open it, or end it before you start the next."),
        ["ux_absence_notice_told"] = new("absence.told", "", "A colleague has recorded this meanwhile. Reload the page."),
        ["ux_holiday_day"] = new("holiday.exists", "Lines", "A colleague has added one of these days meanwhile. Reload the page."),
        ["ux_working_time_team"] = new("hours.exists", "Days", "A colleague has changed these hours meanwhile. Reload the page."),
        ["ux_working_time_staff"] = new("hours.exists-own", "Days", "A colleague has changed these hours meanwhile. Reload the page."),
        ["ck_working_time_order"] = new("hours.order", "Days", "A day ends before it begins. Write a later end."),
        ["ck_working_time_minutes"] = new("hours.minutes", "Days", "A day has no more minutes for contacts than it has in all."),
        ["ux_content_setting_number"] = new("content.decided", "", "A colleague has decided about this meanwhile. Reload the page to see how."),
        ["ix_organisation_name"] = new("organisation.name", "Name", "There is already an organisation of this name. Choose another name."),
        ["ck_absence_order"] = new("absence.order", "Until", "The last day is before the first. Choose a later one."),
        ["ck_contact_minutes"] = new("contact.minutes", "Minutes", $"A contact takes 0 to {ContactLimits.LongestInMinutes} minutes."),
        ["ck_episode_disciplines"] = new("episode.disciplines", "Disciplines", "Choose at least one discipline."),
        ["ck_follow_up_window"] = new("follow-up.window", "DueOn", "The day by which it is due comes before the first day on which it counts. Choose a later one."),
        ["ck_goal_rating_value"] = new("goal.rating", "Value", "Choose a number from 0 to 10."),
        ["ck_goal_target"] = new("goal.target", "Target", "Choose a number from 0 to 10."),
        ["ck_huddle_minutes"] = new("huddle.minutes", "Minutes", $"A huddle lasts {HuddleLimits.ShortestInMinutes} to {HuddleLimits.LongestInMinutes} minutes."),
        ["ck_intervention_dose"] = new("intervention.dose", "Setup", "The minutes must be more than 0 and at most what was agreed as the most."),
        ["ck_patient_quiet_hours"] = new("patient.quiet-hours", "Fields", "Quiet hours need both a beginning and an end."),
    };

    /// <summary>Constraints that only a bug can break: they hold together what the Domain's verbs write as one, or what is computed under the person's lock.</summary>
    public static IReadOnlySet<string> OnlyABug { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // A state and what belongs to it are set by one verb.
        "ck_absence_notice_voided", "ck_care_team_member_who", "ck_emergency_access_hour", "ck_emergency_access_reviewed", "ck_episode_ended", "ck_episode_pause", "ck_follow_up_ended", "ck_follow_up_told", "ck_huddle_ended",
        "ck_episode_reviewed", "ck_huddle_row_decided", "ck_huddle_row_ended", "ck_huddle_row_no_change", "ck_huddle_row_taken_off", "ck_intervention_pause",
        "ck_intervention_stopped", "ck_phase_change_until", "ck_outbound_message_ended", "ck_outbound_message_to", "ck_person_merge_undone", "ck_proposal_ended", "ck_safety_flag_cleared", "ck_safety_flag_raised",
        "ck_working_time_whose",

        // Details are made here, and small.
        "ck_attention_detail", "ck_worklist_detail",

        // Planned, fired, proposed and numbered under the person's lock; imported by one import at a time.
        "ux_firing_key", "ux_follow_up_reason_key", "ux_huddle_row_person", "ux_imported_record_source", "ux_outbound_message_once", "ux_proposal_open", "ux_section_version_number",
    };

    /// <summary>The words for a violation; null when only a bug explains it.</summary>
    public static ExplainedConstraint? Explain(PostgresException? e) => e switch
    {
        { ConstraintName: { } name } when Known.TryGetValue(name, out var known) => known,
        { SqlState: PostgresErrorCodes.ForeignKeyViolation } => Gone,
        { SqlState: PostgresErrorCodes.LockNotAvailable } => Busy,
        _ => null,
    };

    /// <summary>The violation as an outcome: beside its field where the message has one, else as a refusal.</summary>
    internal static Outcome<T> As<T>(ExplainedConstraint known, object message) =>
        known.Field.Length > 0 && message.GetType().GetProperty(known.Field) is not null
            ? new Outcome<T>.Invalid([new FieldError(known.Field, known.Words)])
            : new Outcome<T>.Refused(known.Code, known.Words);
}
