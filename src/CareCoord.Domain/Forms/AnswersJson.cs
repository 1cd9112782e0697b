using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareCoord.Domain.Forms;

/// <summary>Writes answers as one JSON object, item by item, and reads them back.</summary>
public sealed class AnswersJson : JsonConverter<Answers>
{
    /// <inheritdoc/>
    public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, Value>>(ref reader, options) ?? []);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToDictionary(StringComparer.Ordinal), options);
}
