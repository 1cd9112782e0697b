using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Safety;

/// <summary>
/// A concern for somebody's safety. The named clinician and the deputy see it at once; only a clinician clears it,
/// with a reason and the day of the next check. No rule and no coordinator ever clears one, of any level.
/// </summary>
public sealed class SafetyFlag : IAboutPatient, IVersioned
{
    private SafetyFlag()
    {
    }

    /// <summary>Raises a flag by hand; anybody of the care team may.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="level">How pressing it is.</param>
    /// <param name="why">What was seen or said.</param>
    /// <param name="raisedBy">Who raises it.</param>
    /// <param name="clinician">The named clinician, who sees it at once.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="RuleViolationException">safety.why</exception>
    public SafetyFlag(SafetyFlagId id, PatientId patient, SafetyLevel level, string why, StaffId raisedBy, StaffId clinician, DateTimeOffset at)
    {
        Id = id;
        PatientId = patient;
        Level = level;
        Why = Required(why, "safety.why", "Say what was seen or said, in a few words.");
        RaisedBy = raisedBy;
        RaisedAt = at.ToMicroseconds();
        ClinicianId = clinician;
    }

    private SafetyFlag(SafetyFlagId id, PatientId patient, SafetyLevel level, string why, StaffId clinician, DateTimeOffset at, string rule)
    {
        (Id, PatientId, Level, Why, ClinicianId, RaisedAt, Rule) = (id, patient, level, why, clinician, at.ToMicroseconds(), rule);
    }

    /// <summary>Longest id of a rule, in characters.</summary>
    public const int RuleLength = 80;

    /// <summary>Its id.</summary>
    public SafetyFlagId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>How pressing it is.</summary>
    public SafetyLevel Level { get; private set; }

    /// <summary>How it stands.</summary>
    public SafetyStatus Status { get; private set; }

    /// <summary>What was seen or said.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who raised it; null when a rule did.</summary>
    public StaffId? RaisedBy { get; private set; }

    /// <summary>Id of the rule that raised it; empty when somebody did.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>When it was raised.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The named clinician.</summary>
    public StaffId ClinicianId { get; private set; }

    /// <summary>Who cleared it.</summary>
    public StaffId? ClearedBy { get; private set; }

    /// <summary>When it was cleared.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>Why it was cleared; else empty.</summary>
    public string ClearedBecause { get; private set; } = "";

    /// <summary>The day of the next check; set exactly when it was cleared.</summary>
    public DateOnly? NextCheckOn { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Raised by a rule by itself; only people clear it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="effect">How pressing it is, and what to tell whoever sees it.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="clinician">The named clinician, who sees it at once.</param>
    /// <param name="at">The instant.</param>
    public static SafetyFlag ByRule(SafetyFlagId id, PatientId patient, OpenEffect effect, string rule, StaffId clinician, DateTimeOffset at) =>
        new(id, patient, effect.Level, effect.Say, clinician, at, rule);

    /// <summary>True when somebody of this role may clear a safety flag.</summary>
    public static bool MayClear(Role role) => role is Role.Clinician or Role.PsychiatricConsultant;

    /// <summary>Clears it.</summary>
    /// <param name="by">Who clears it.</param>
    /// <param name="role">Their role.</param>
    /// <param name="why">What was found, and what is in place now.</param>
    /// <param name="nextCheckOn">The day of the next check, today or later.</param>
    /// <param name="at">The instant.</param>
    /// <param name="today">The person's local day.</param>
    /// <exception cref="RuleViolationException">safety.clear-role, safety.cleared, safety.clear-why, safety.next-check</exception>
    public void Clear(StaffId by, Role role, string why, DateOnly nextCheckOn, DateTimeOffset at, DateOnly today)
    {
        RequireOpen();
        if (!MayClear(role))
        {
            throw new RuleViolationException("safety.clear-role", "Only a clinician clears a safety flag. Ask the named clinician.");
        }

        if (nextCheckOn < today)
        {
            throw new RuleViolationException("safety.next-check", "The next check lies in the past. Choose today or a later day.");
        }

        ClearedBecause = Required(why, "safety.clear-why", "Say what was found and what is in place now.");
        (Status, ClearedBy, ClearedAt, NextCheckOn) = (SafetyStatus.Cleared, by, at.ToMicroseconds(), nextCheckOn);
        Version++;
    }

    /// <summary>Names another clinician, who then sees it at once.</summary>
    /// <exception cref="RuleViolationException">safety.cleared</exception>
    public void Name(StaffId clinician)
    {
        RequireOpen();
        ClinicianId = clinician;
        Version++;
    }

    private void RequireOpen()
    {
        if (Status == SafetyStatus.Cleared)
        {
            throw new RuleViolationException("safety.cleared", "This flag has been cleared already.");
        }
    }

    private static string Required(string text, string code, string message) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleViolationException(code, message) : text.Trim();
}
