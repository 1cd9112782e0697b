using System.Text.Json.Serialization;

namespace CareCoord.Domain.Forms;

/// <summary>Why a question was left out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SkipReason>))]
public enum SkipReason
{
    /// <summary>Ask me again.</summary>
    AskAgain,

    /// <summary>I would rather not.</summary>
    RatherNot,
}
