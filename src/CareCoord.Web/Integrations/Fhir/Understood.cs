using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareCoord.Domain.Imports;
using CareCoord.Web.Features.Imports;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>Reads a resource with Firely's library into what this program takes.</summary>
internal sealed class Understood(PersonReferences references, string timeZone)
{
    private static readonly FhirJsonDeserializer Deserializer = new(new DeserializerSettings().UsingMode(DeserializationMode.NoOverflow));

    /// <summary>Understands it.</summary>
    /// <exception cref="ResourceRefusedException">It is bad: where and why.</exception>
    public ImportedResource Read(RawResource raw)
    {
        var body = Compact(raw);
        var resource = Parse(body);
        var id = resource.Id is { Length: > 0 } given ? given : raw.FullUrl;
        if (id.Length is 0 or > ImportedRecord.KeyLength)
        {
            throw new ResourceRefusedException($"{resource.TypeName}.id", "it has no usable id, so it could not be found again");
        }

        return new ImportedResource
        {
            Type = resource.TypeName,
            SourceId = id,
            Content = Contents.Of(resource),
            Body = body,
            Hash = SHA256.HashData(Encoding.UTF8.GetBytes(body)),
            Patient = resource is Patient patient ? PatientReading.Fields(patient, timeZone) : null,
            Person = Taken.IsAboutPerson(resource.TypeName) ? references.Of(resource, raw.File) : null,
        };
    }

    private static string Compact(RawResource raw)
    {
        try
        {
            using var document = JsonDocument.Parse(raw.Json);
            var body = JsonSerializer.Serialize(document.RootElement);
            return body.Contains("\\u0000", StringComparison.Ordinal)
                ? throw new ResourceRefusedException("", "it holds the character U+0000, which no text may hold")
                : body;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new ResourceRefusedException("", $"it is not JSON: {e.Message}", e);
        }
    }

    /// <summary>The resource of its JSON.</summary>
    /// <exception cref="ResourceRefusedException">It is bad: where and why.</exception>
    public static Resource Parse(string body)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body));
        if (Deserializer.TryDeserializeResource(ref reader, out var resource, out var issues) && resource is not null)
        {
            return resource;
        }

        var first = issues.FirstOrDefault();
        throw first is ExtendedCodedException known
            ? new ResourceRefusedException(known.InstancePath ?? "", known.BaseErrorMessage ?? known.Message, known)
            : new ResourceRefusedException("", first?.Message ?? "it is no resource", first);
    }
}
