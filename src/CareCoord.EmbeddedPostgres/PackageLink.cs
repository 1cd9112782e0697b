using System.Text.Json;

namespace CareCoord.EmbeddedPostgres;

/// <summary>A symbolic link that the npm package lists because npm cannot carry one.</summary>
internal sealed record PackageLink(string Source, string Target)
{
    public static IReadOnlyList<PackageLink> ReadAll(string list) =>
        JsonSerializer.Deserialize<PackageLink[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];
}
