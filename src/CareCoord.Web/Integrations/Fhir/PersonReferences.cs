using System.Text.Json;
using CareCoord.Web.Features.Imports;
using Hl7.Fhir.Model;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>Resolves how resources name the person they are about, over all files of an import.</summary>
internal sealed class PersonReferences
{
    private const string Prefix = "Patient/";

    private readonly Dictionary<(string File, string FullUrl), string> _byUrl = [];

    /// <summary>Notes the address under which a bundle has a Patient.</summary>
    public void Note(RawResource raw, JsonElement patient)
    {
        if (raw.FullUrl.Length > 0)
        {
            _byUrl[(raw.File, raw.FullUrl)] = patient.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : raw.FullUrl;
        }
    }

    /// <summary>The person a resource is about.</summary>
    /// <exception cref="ResourceRefusedException">It names none.</exception>
    public PersonReference Of(Resource resource, string file)
    {
        var (path, subject) = resource switch
        {
            Condition x => ("Condition.subject", x.Subject),
            MedicationRequest x => ("MedicationRequest.subject", x.Subject),
            AllergyIntolerance x => ("AllergyIntolerance.patient", x.Patient),
            Encounter x => ("Encounter.subject", x.Subject),
            Observation x => ("Observation.subject", x.Subject),
            CarePlan x => ("CarePlan.subject", x.Subject),
            Goal x => ("Goal.subject", x.Subject),
            CareTeam x => ("CareTeam.subject", x.Subject),
            ServiceRequest x => ("ServiceRequest.subject", x.Subject),
            Procedure x => ("Procedure.subject", x.Subject),
            _ => (resource.TypeName, null),
        };
        return Resolve(subject, file) ?? throw new ResourceRefusedException(path, "it names no person it is about");
    }

    private PersonReference? Resolve(ResourceReference? subject, string file)
    {
        if (subject?.Reference is not { Length: > 0 } written)
        {
            return subject?.Identifier is { Value.Length: > 0 } named
                ? new PersonReference("", named.System ?? "", named.Value, $"{named.System}|{named.Value}")
                : null;
        }

        if (_byUrl.TryGetValue((file, written), out var id))
        {
            return new PersonReference(id, "", "", written);
        }

        return written.StartsWith("Patient?identifier=", StringComparison.Ordinal) ? ByIdentifier(written)
            : written.StartsWith("urn:", StringComparison.Ordinal) ? new PersonReference(written[(written.LastIndexOf(':') + 1)..], "", "", written)
            : written.LastIndexOf(Prefix, StringComparison.Ordinal) is var at and >= 0 ? new PersonReference(written[(at + Prefix.Length)..].Split('/')[0], "", "", written)
            : null;
    }

    private static PersonReference ByIdentifier(string written)
    {
        var parts = Uri.UnescapeDataString(written[(written.IndexOf('=') + 1)..]).Split('|', 2);
        return new PersonReference("", parts.Length == 2 ? parts[0] : "", parts[^1], written);
    }
}
