namespace CareCoord.Domain.Patients;

/// <summary>One telephone number or e-mail address, with its place in the person's preference.</summary>
public sealed class ContactPoint : IAboutPatient
{
    private ContactPoint()
    {
    }

    /// <summary>Adds a contact point.</summary>
    /// <param name="id">Id of the row.</param>
    /// <param name="patient">The person.</param>
    /// <param name="system">Telephone, text message or e-mail.</param>
    /// <param name="value">The number or address.</param>
    /// <param name="rank">1 is what the person prefers; higher comes later.</param>
    public ContactPoint(ContactPointId id, PatientId patient, ContactPointSystem system, string value, int rank)
    {
        Id = id;
        PatientId = patient;
        System = system;
        Value = value;
        Rank = rank;
    }

    /// <summary>Id of the row.</summary>
    public ContactPointId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>Telephone, text message or e-mail.</summary>
    public ContactPointSystem System { get; private set; }

    /// <summary>The number or address.</summary>
    public string Value { get; private set; } = "";

    /// <summary>1 is what the person prefers; higher comes later.</summary>
    public int Rank { get; private set; }
}
