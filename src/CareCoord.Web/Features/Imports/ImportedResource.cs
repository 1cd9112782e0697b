using System.Text.Json.Serialization;
using CareCoord.Domain.Imports;
using CareCoord.Web.Features.Patients;

namespace CareCoord.Web.Features.Imports;

/// <summary>One resource, read and understood, on its way in.</summary>
public sealed record ImportedResource
{
    /// <summary>FHIR type.</summary>
    public required string Type { get; init; }

    /// <summary>Its id there.</summary>
    public required string SourceId { get; init; }

    /// <summary>What it says.</summary>
    public required ImportedContent Content { get; init; }

    /// <summary>The resource as compact JSON; the hash stands for it wherever commands are compared.</summary>
    [JsonIgnore]
    public string Body { get; init; } = "{}";

    /// <summary>SHA-256 of the body.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The person's details, when it is a Patient.</summary>
    public PatientFields? Patient { get; init; }

    /// <summary>Whom it is about, when it is about a person.</summary>
    public PersonReference? Person { get; init; }
}
