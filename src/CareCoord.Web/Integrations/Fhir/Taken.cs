using System.Text.Json;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>What is taken of what comes.</summary>
internal static class Taken
{
    private static readonly HashSet<string> People = new(StringComparer.Ordinal) { "Patient", "Practitioner", "Organization" };

    private static readonly HashSet<string> AboutPeople = new(StringComparer.Ordinal)
    {
        "Condition", "MedicationRequest", "AllergyIntolerance", "Encounter", "CarePlan", "Goal", "CareTeam", "ServiceRequest", "Procedure", "Observation",
    };

    private static readonly string[] ObservationsTaken = ["survey", "vital-signs"];

    /// <summary>Taken first: what others refer to.</summary>
    public static bool IsFirst(string kind) => People.Contains(kind);

    /// <summary>Taken second: what is about a person.</summary>
    public static bool IsAboutPerson(string type) => AboutPeople.Contains(type);

    /// <summary>The type, and for an observation that is not taken its category with it.</summary>
    public static string KindOf(JsonElement resource)
    {
        var type = Text(resource, "resourceType");
        if (type != "Observation")
        {
            return type.Length > 0 ? type : "(no type)";
        }

        var categories = Categories(resource).ToList();
        return categories.Exists(x => ObservationsTaken.Contains(x)) ? type : $"Observation ({categories.FirstOrDefault() ?? "no category"})";
    }

    private static IEnumerable<string> Categories(JsonElement observation) =>
        Items(observation, "category").SelectMany(x => Items(x, "coding")).Select(x => Text(x, "code")).Where(x => x.Length > 0);

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
