using System.Text.Json;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>Recognises resources of DSTU2 or STU3 by a stated version, or by a shape that is impossible in R4.</summary>
internal static class OlderVersion
{
    private static readonly Dictionary<string, string> TypesGone = new(StringComparer.Ordinal)
    {
        ["MedicationOrder"] = "DSTU2",
        ["DiagnosticOrder"] = "DSTU2",
        ["Conformance"] = "DSTU2",
        ["Order"] = "DSTU2",
        ["OrderResponse"] = "DSTU2",
        ["ProcedureRequest"] = "DSTU2 or STU3",
        ["ReferralRequest"] = "DSTU2 or STU3",
        ["EligibilityRequest"] = "STU3",
        ["Sequence"] = "STU3",
        ["BodySite"] = "DSTU2 or STU3",
    };

    /// <summary>Which version it is and how one sees it; null for what can be R4.</summary>
    public static string? SeenIn(JsonElement resource)
    {
        var type = Text(resource, "resourceType");
        return Stated(resource)
            ?? (TypesGone.TryGetValue(type, out var version) ? $"{version}: R4 has no {type}" : null)
            ?? type switch
            {
                "Patient" when FamilyIsList(resource) => "DSTU2: Patient.name.family is a list",
                "Patient" when Has(resource, "animal") => "DSTU2 or STU3: Patient.animal is there",
                "Condition" when Has(resource, "patient") => "DSTU2: Condition.patient is there, which is Condition.subject in R4",
                "Condition" when Is(resource, "clinicalStatus", JsonValueKind.String) => "DSTU2 or STU3: Condition.clinicalStatus is a plain code",
                "Observation" when Has(resource, "comments") => "DSTU2: Observation.comments is there",
                "Observation" or "Procedure" or "MedicationRequest" or "CarePlan" or "CareTeam" when Has(resource, "context") => $"STU3: {type}.context is there, which is {type}.encounter in R4",
                "AllergyIntolerance" when Is(resource, "clinicalStatus", JsonValueKind.String) => "STU3: AllergyIntolerance.clinicalStatus is a plain code",
                "AllergyIntolerance" when Has(resource, "substance") => "DSTU2: AllergyIntolerance.substance is there",
                "Encounter" when Is(resource, "class", JsonValueKind.String) => "DSTU2: Encounter.class is a plain code",
                "MedicationRequest" when resource.TryGetProperty("requester", out var requester) && Has(requester, "agent") => "STU3: MedicationRequest.requester.agent is there",
                "Goal" when Is(resource, "description", JsonValueKind.String) => "DSTU2: Goal.description is plain text",
                _ => null,
            };
    }

    private static string? Stated(JsonElement resource)
    {
        if (Text(resource, "fhirVersion") is { Length: > 0 } version && (version.StartsWith("1.", StringComparison.Ordinal) || version.StartsWith("3.", StringComparison.Ordinal)))
        {
            return $"{(version[0] == '1' ? "DSTU2" : "STU3")}: it says fhirVersion {version}";
        }

        if (!resource.TryGetProperty("meta", out var meta) || !meta.TryGetProperty("profile", out var profiles) || profiles.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return profiles.EnumerateArray().Select(x => x.ValueKind == JsonValueKind.String ? x.GetString()! : "")
            .Select(x => x.Contains("/DSTU2/", StringComparison.OrdinalIgnoreCase) ? $"DSTU2: it names the profile {x}"
                : x.Contains("/STU3/", StringComparison.OrdinalIgnoreCase) ? $"STU3: it names the profile {x}" : null)
            .FirstOrDefault(x => x is not null);
    }

    private static bool FamilyIsList(JsonElement patient) =>
        patient.TryGetProperty("name", out var names) && names.ValueKind == JsonValueKind.Array
        && names.EnumerateArray().Any(x => x.ValueKind == JsonValueKind.Object && Is(x, "family", JsonValueKind.Array));

    private static bool Has(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    private static bool Is(JsonElement element, string name, JsonValueKind kind) => element.TryGetProperty(name, out var value) && value.ValueKind == kind;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
