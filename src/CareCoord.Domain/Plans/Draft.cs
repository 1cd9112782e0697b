using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Plans;

/// <summary>
/// What somebody has typed and not published: theirs alone, saved within two seconds, and no part of the record.
/// So it changes nobody's attention, which every saved keystroke would otherwise recompute.
/// </summary>
public sealed class Draft : ITenant
{
    private Draft()
    {
    }

    /// <summary>Begins a draft.</summary>
    /// <param name="staff">Whose it is.</param>
    /// <param name="subject">What it is a draft of, such as a section's id.</param>
    /// <param name="patient">The person it is about.</param>
    public Draft(StaffId staff, Guid subject, PatientId patient)
    {
        StaffId = staff;
        Subject = subject;
        PatientId = patient;
    }

    /// <summary>Whose it is.</summary>
    public StaffId StaffId { get; private set; }

    /// <summary>What it is a draft of.</summary>
    public Guid Subject { get; private set; }

    /// <summary>The person it is about.</summary>
    public PatientId PatientId { get; private set; }

    /// <summary>The version it was based on.</summary>
    public int BasedOn { get; private set; }

    /// <summary>Text for clinicians.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Text in plain words.</summary>
    public string Plain { get; private set; } = "";

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Saves what stands in the field now.</summary>
    public void Save(SectionText text, int basedOn, DateTimeOffset at)
    {
        Text = text.Text;
        Plain = text.Plain;
        BasedOn = basedOn;
        SavedAt = at;
    }
}
