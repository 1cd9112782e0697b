namespace CareCoord.Domain.Teams;

/// <summary>A time in which a member of staff is away, both days included; the deputy sees what is theirs meanwhile.</summary>
public sealed class Absence : ITenant
{
    private Absence()
    {
    }

    /// <summary>Records a time away.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="staff">Who is away.</param>
    /// <param name="from">First day away.</param>
    /// <param name="until">Last day away.</param>
    /// <exception cref="RuleViolationException">absence.order: the last day lies before the first.</exception>
    public Absence(AbsenceId id, StaffId staff, DateOnly from, DateOnly until)
    {
        if (until < from)
        {
            throw new RuleViolationException("absence.order", "The last day away lies before the first. Swap them.");
        }

        Id = id;
        StaffId = staff;
        From = from;
        Until = until;
    }

    /// <summary>Its id.</summary>
    public AbsenceId Id { get; private set; }

    /// <summary>Who is away.</summary>
    public StaffId StaffId { get; private set; }

    /// <summary>First day away.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day away.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When it was called off; null while it stands.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Calls the absence off.</summary>
    public void Void(DateTimeOffset at) => VoidedAt ??= at;
}
