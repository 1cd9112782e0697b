using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>One discipline has seen, or agrees with, one version of a section.</summary>
public sealed class SectionTick : IAboutPatient
{
    private SectionTick()
    {
    }

    internal SectionTick(SectionVersionId version, PatientId patient, Discipline discipline, bool agreed, StaffId by, DateTimeOffset at)
    {
        SectionVersionId = version;
        PatientId = patient;
        Discipline = discipline;
        Agreed = agreed;
        By = by;
        At = at;
    }

    /// <summary>The version.</summary>
    public SectionVersionId SectionVersionId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>For which discipline.</summary>
    public Discipline Discipline { get; private set; }

    /// <summary>True for "agreed", false for "seen".</summary>
    public bool Agreed { get; private set; }

    /// <summary>Who ticked.</summary>
    public StaffId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    internal void Raise(bool agreed, StaffId by, DateTimeOffset at)
    {
        if (agreed && !Agreed)
        {
            (Agreed, By, At) = (true, by, at);
        }
    }
}
