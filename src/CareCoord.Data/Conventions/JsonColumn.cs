using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareCoord.Data.Conventions;

/// <summary>Keeps an immutable record in a jsonb column; nothing is ever queried inside it.</summary>
internal static class JsonColumn
{
    /// <summary>How such records are written: camel case, enums as words, nothing for null.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Maps a record that is always there.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> builder)
        where T : class => Json(builder);

    /// <summary>Maps a record that may be missing.</summary>
    public static PropertyBuilder<T?> AsOptionalJson<T>(this PropertyBuilder<T?> builder)
        where T : class => Json(builder);

    /// <summary>Maps a list that never changes.</summary>
    public static PropertyBuilder<ImmutableArray<T>> AsJsonArray<T>(this PropertyBuilder<ImmutableArray<T>> builder) => Json(builder);

    private static PropertyBuilder<T> Json<T>(PropertyBuilder<T> builder)
    {
        builder.HasConversion(
            x => JsonSerializer.Serialize(x, Options),
            x => JsonSerializer.Deserialize<T>(x, Options)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                x => JsonSerializer.Serialize(x, Options).GetHashCode(StringComparison.Ordinal)));
        return builder.HasColumnType("jsonb");
    }
}
