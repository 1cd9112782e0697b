using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Plans;

/// <summary>What the person said to the plan as it stood: that they agree, or that they do not. Never changed; what they said last counts.</summary>
public sealed class PlanAgreement : IAboutPatient
{
    private PlanAgreement()
    {
    }

    /// <summary>Keeps what the person said.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="agrees">True when they agree.</param>
    /// <param name="said">In their words; may be empty.</param>
    /// <param name="on">The day on which it was said.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="heardBy">Who heard it.</param>
    /// <param name="at">When it was recorded.</param>
    /// <exception cref="RuleViolationException">plan.agreed-when: the day is still to come, or the plan was not begun yet.</exception>
    public PlanAgreement(PlanAgreementId id, CarePlan plan, bool agrees, string said, DateOnly on, DateOnly today, StaffId heardBy, DateTimeOffset at)
    {
        if (on > today || on < plan.StartedOn)
        {
            throw new RuleViolationException("plan.agreed-when", "The person can have spoken of this plan from the day it was begun until today. Choose a day between.");
        }

        Id = id;
        CarePlanId = plan.Id;
        PatientId = plan.PatientId;
        Agrees = agrees;
        Said = said;
        On = on;
        HeardBy = heardBy;
        RecordedAt = at.ToMicroseconds();
    }

    /// <summary>Longest that is kept of what they said, in characters.</summary>
    public const int SaidLength = 500;

    /// <summary>Its id.</summary>
    public PlanAgreementId Id { get; private set; }

    /// <summary>The plan.</summary>
    public CarePlanId CarePlanId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>True when they agree.</summary>
    public bool Agrees { get; private set; }

    /// <summary>In their words; may be empty.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The day on which it was said.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who heard it.</summary>
    public StaffId HeardBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }
}
