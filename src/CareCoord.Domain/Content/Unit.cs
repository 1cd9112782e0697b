using System.Text.Json.Serialization;

namespace CareCoord.Domain.Content;

/// <summary>The closed list of units. Quantities of different units never compare and are never converted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Unit>))]
public enum Unit
{
    /// <summary>Steps of a scale; written <c>points</c>, or nothing.</summary>
    Points,

    /// <summary>Seconds, elapsed.</summary>
    Second,

    /// <summary>Minutes, elapsed.</summary>
    Minute,

    /// <summary>Hours, elapsed.</summary>
    Hour,

    /// <summary>The person's local calendar days.</summary>
    Day,

    /// <summary>Working days.</summary>
    WorkingDay,

    /// <summary>Calendar weeks of seven local days.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>Things that are counted.</summary>
    Items,
}
