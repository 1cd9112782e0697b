using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Imports;

/// <summary>A resource of another system, kept as it came: history that can be read. Imported again, it is found by type and id.</summary>
public sealed class ImportedRecord : ITenant
{
    private ImportedRecord()
    {
    }

    /// <summary>Keeps a resource.</summary>
    /// <param name="id">Its id here.</param>
    /// <param name="type">FHIR type, such as Encounter.</param>
    /// <param name="sourceId">Its id there.</param>
    /// <param name="patient">The person it is about; none for organisations and practitioners.</param>
    public ImportedRecord(ImportedRecordId id, string type, string sourceId, PatientId? patient)
    {
        Id = id;
        Type = type;
        SourceId = sourceId;
        PatientId = patient;
    }

    /// <summary>Longest type or id there, in characters.</summary>
    public const int KeyLength = 200;

    /// <summary>Its id here.</summary>
    public ImportedRecordId Id { get; private set; }

    /// <summary>FHIR type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Its id there.</summary>
    public string SourceId { get; private set; } = "";

    /// <summary>The person it is about.</summary>
    public PatientId? PatientId { get; private set; }

    /// <summary>SHA-256 of the resource: unchanged when the same.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>What it says.</summary>
    public ImportedContent Content { get; private set; } = new("", "", "", "", null, null);

    /// <summary>The resource, as JSON.</summary>
    public string Body { get; private set; } = "{}";

    /// <summary>When it came, or last changed.</summary>
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>Takes the resource as it is now.</summary>
    public void Take(ImportedContent content, string body, byte[] hash, DateTimeOffset at)
    {
        Content = content;
        Body = body;
        Hash = hash;
        ImportedAt = at;
    }
}
