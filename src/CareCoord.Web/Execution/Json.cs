using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareCoord.Domain;

namespace CareCoord.Web.Execution;

/// <summary>How commands and answers are written for the command log.</summary>
internal static class Json
{
    /// <summary>Typed ids as plain UUIDs, enums as words.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IdConverterFactory(), new JsonStringEnumConverter() },
    };

    /// <summary>Hash over a command's kind and content, without its id.</summary>
    public static byte[] HashOf(object command)
    {
        var content = JsonSerializer.SerializeToNode(command, command.GetType(), Options)!.AsObject();
        content.Remove("commandId");
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { kind = command.GetType().FullName, content }, Options));
    }

    private sealed class IdConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && Array.Exists(typeToConvert.GetInterfaces(), x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class IdConverter<T> : JsonConverter<T>
        where T : struct, IId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
