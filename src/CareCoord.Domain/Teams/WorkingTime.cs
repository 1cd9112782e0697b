namespace CareCoord.Domain.Teams;

/// <summary>
/// The working time of a team, or of one member of staff, on one day of the week. A team's days are those on which what its members owe may
/// fall due; a member's own times replace the team's where minutes are counted.
/// </summary>
public sealed class WorkingTime : ITenant
{
    private WorkingTime()
    {
    }

    private WorkingTime(WorkingTimeId id, WorkingHours hours)
    {
        if (hours.Until <= hours.From)
        {
            throw new RuleViolationException("hours.order", $"{hours.Day} ends before it begins. Write a later end.");
        }

        if (hours.ContactMinutes < 0 || hours.ContactMinutes > hours.Minutes)
        {
            throw new RuleViolationException("hours.minutes", $"{hours.Day} has {hours.Minutes} minutes in all. Write 0 to {hours.Minutes} for contacts.");
        }

        Id = id;
        (Day, From, Until, ContactMinutes) = (hours.Day, hours.From, hours.Until, hours.ContactMinutes);
    }

    /// <summary>Its id.</summary>
    public WorkingTimeId Id { get; private set; }

    /// <summary>The team; set exactly when <see cref="StaffId"/> is not.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>The member of staff; set exactly when <see cref="TeamId"/> is not.</summary>
    public StaffId? StaffId { get; private set; }

    /// <summary>The day of the week.</summary>
    public DayOfWeek Day { get; private set; }

    /// <summary>When work begins, on the clock of the place.</summary>
    public TimeOnly From { get; private set; }

    /// <summary>When it ends.</summary>
    public TimeOnly Until { get; private set; }

    /// <summary>Minutes of it for contacts.</summary>
    public int ContactMinutes { get; private set; }

    /// <summary>As a value.</summary>
    public WorkingHours Hours => new(Day, From, Until, ContactMinutes);

    /// <summary>The time of a team.</summary>
    /// <exception cref="RuleViolationException">hours.order, hours.minutes</exception>
    public static WorkingTime Of(WorkingTimeId id, TeamId team, WorkingHours hours) => new(id, hours) { TeamId = team };

    /// <summary>The time of a member of staff.</summary>
    /// <exception cref="RuleViolationException">hours.order, hours.minutes</exception>
    public static WorkingTime Of(WorkingTimeId id, StaffId staff, WorkingHours hours) => new(id, hours) { StaffId = staff };
}
