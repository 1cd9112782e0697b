using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Plans;

/// <summary>
/// How far one reader has read one section of a plan. It says something of the reader and nothing of the person, so it changes
/// nobody's attention; what a discipline has seen or agrees with is a <see cref="SectionTick"/>.
/// </summary>
public sealed class SectionReading : ITenant
{
    private SectionReading()
    {
    }

    /// <summary>Keeps the first version that somebody has read.</summary>
    /// <param name="staff">Who read.</param>
    /// <param name="section">The section.</param>
    /// <param name="patient">The person it is about.</param>
    /// <param name="number">Number of the version.</param>
    /// <param name="at">When.</param>
    public SectionReading(StaffId staff, PlanSectionId section, PatientId patient, int number, DateTimeOffset at)
    {
        StaffId = staff;
        PlanSectionId = section;
        PatientId = patient;
        Number = number;
        At = at.ToMicroseconds();
    }

    /// <summary>Who read.</summary>
    public StaffId StaffId { get; private set; }

    /// <summary>The section.</summary>
    public PlanSectionId PlanSectionId { get; private set; }

    /// <summary>The person it is about.</summary>
    public PatientId PatientId { get; private set; }

    /// <summary>Number of the newest version that they have read.</summary>
    public int Number { get; private set; }

    /// <summary>When they read it.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>They have read a version; an older one than they had read already, as in a window left open, changes nothing.</summary>
    /// <param name="number">Number of the version.</param>
    /// <param name="at">When.</param>
    public void Read(int number, DateTimeOffset at)
    {
        if (number > Number)
        {
            (Number, At) = (number, at.ToMicroseconds());
        }
    }
}
