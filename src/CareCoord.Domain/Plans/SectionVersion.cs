using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>A published version of a section; never changed. Other disciplines tick that they have seen it or agree.</summary>
public sealed class SectionVersion : IAboutPatient
{
    private readonly List<SectionTick> _ticks = [];

    private SectionVersion()
    {
    }

    internal SectionVersion(SectionVersionId id, PlanSectionId section, PatientId patient, int number, SectionText text, StaffId by, DateTimeOffset at)
    {
        Id = id;
        PlanSectionId = section;
        PatientId = patient;
        Number = number;
        Text = text.Text;
        Plain = text.Plain;
        PublishedBy = by;
        PublishedAt = at;
    }

    /// <summary>Its id.</summary>
    public SectionVersionId Id { get; private set; }

    /// <summary>The section.</summary>
    public PlanSectionId PlanSectionId { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it says, for clinicians.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it says, in plain words.</summary>
    public string Plain { get; private set; } = "";

    /// <summary>Who published it.</summary>
    public StaffId PublishedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The ticks of the disciplines.</summary>
    public IReadOnlyList<SectionTick> Ticks => _ticks;

    /// <summary>Ticks for a discipline; agreeing after having seen raises the tick, a repeat does nothing.</summary>
    /// <param name="discipline">For which discipline.</param>
    /// <param name="agreed">True for "agreed", false for "seen".</param>
    /// <param name="by">Who ticks.</param>
    /// <param name="at">When.</param>
    public void Tick(Discipline discipline, bool agreed, StaffId by, DateTimeOffset at)
    {
        if (_ticks.Find(x => x.Discipline == discipline) is { } tick)
        {
            tick.Raise(agreed, by, at);
        }
        else
        {
            _ticks.Add(new SectionTick(Id, PatientId, discipline, agreed, by, at));
        }
    }
}
