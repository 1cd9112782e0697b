namespace CareCoord.Domain.Patients;

/// <summary>One identifier of a person, such as a medical record number.</summary>
public sealed class PatientIdentifier : IAboutPatient
{
    private PatientIdentifier()
    {
    }

    /// <summary>Adds an identifier.</summary>
    /// <param name="id">Id of the row.</param>
    /// <param name="patient">The person.</param>
    /// <param name="system">Who issues it: a URI or a short name.</param>
    /// <param name="label">What the page calls it, such as MRN.</param>
    /// <param name="value">The identifier.</param>
    public PatientIdentifier(IdentifierId id, PatientId patient, string system, string label, string value)
    {
        Id = id;
        PatientId = patient;
        System = system;
        Label = label;
        Value = value;
    }

    /// <summary>Id of the row.</summary>
    public IdentifierId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Who issues it.</summary>
    public string System { get; private set; } = "";

    /// <summary>What the page calls it, such as MRN.</summary>
    public string Label { get; private set; } = "";

    /// <summary>The identifier.</summary>
    public string Value { get; private set; } = "";
}
