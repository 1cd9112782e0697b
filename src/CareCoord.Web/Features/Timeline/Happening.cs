using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareCoord.Web.Features.Timeline;

/// <summary>Something that happened to a person's care, as the record keeps it. A new kind is one file and one line in <see cref="HappeningSource"/>.</summary>
internal abstract record Happening
{
    /// <summary>How the database hands over what happened: as jsonb in camel case, enums by name.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Says it.</summary>
    public abstract Told Tell(Telling with);
}
