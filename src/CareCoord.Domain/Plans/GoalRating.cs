using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>How a goal went on a day, in the person's own rating.</summary>
public sealed class GoalRating : IAboutPatient
{
    private GoalRating()
    {
    }

    /// <summary>Records a rating.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="patient">The person.</param>
    /// <param name="value">0 (not at all) to 10 (as I wish).</param>
    /// <param name="on">The person's day.</param>
    /// <param name="by">Who wrote it down.</param>
    /// <param name="contact">The contact at which it was given, if any.</param>
    /// <exception cref="RuleViolationException">goal.rating: outside 0 to 10.</exception>
    public GoalRating(GoalRatingId id, GoalId goal, PatientId patient, int value, DateOnly on, StaffId by, ContactId? contact)
    {
        if (value is < Least or > Most)
        {
            throw new RuleViolationException("goal.rating", "A rating is a number from 0 to 10.");
        }

        Id = id;
        GoalId = goal;
        PatientId = patient;
        Value = value;
        On = on;
        By = by;
        ContactId = contact;
    }

    /// <summary>Not at all.</summary>
    public const int Least = 0;

    /// <summary>As the person wishes.</summary>
    public const int Most = 10;

    /// <summary>Its id.</summary>
    public GoalRatingId Id { get; private set; }

    /// <summary>The goal.</summary>
    public GoalId GoalId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>0 to 10.</summary>
    public int Value { get; private set; }

    /// <summary>The person's day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public StaffId By { get; private set; }

    /// <summary>The contact at which it was given, if any.</summary>
    public ContactId? ContactId { get; private set; }
}
