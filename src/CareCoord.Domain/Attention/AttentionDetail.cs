using System.Text;
using System.Text.Json.Serialization;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>
/// The facts of one sentence. No names and no person's own words; short keys and a bounded topic, because it is part of an index
/// (at most <see cref="LargestInBytes"/>).
/// </summary>
public sealed record AttentionDetail
{
    /// <summary>Largest size as stored, in bytes.</summary>
    public const int LargestInBytes = 500;

    /// <summary>Longest topic kept, in bytes as stored; a longer one is cut at a whole character.</summary>
    public const int LongestTopicInBytes = 120;

    private readonly string? _topic;

    /// <summary>Version of this record's form.</summary>
    [JsonPropertyName("v")]
    public int Version { get; init; } = 1;

    /// <summary>What is owed.</summary>
    [JsonPropertyName("k")]
    public FollowUpKind? Kind { get; init; }

    /// <summary>Where the reason due first comes from: the word before the colon of its source.</summary>
    [JsonPropertyName("s")]
    public string? Source { get; init; }

    /// <summary>The day it is due, was due, or counts from.</summary>
    [JsonPropertyName("d")]
    public DateOnly? Day { get; init; }

    /// <summary>The promised, booked or raised instant.</summary>
    [JsonPropertyName("at")]
    public DateTimeOffset? At { get; init; }

    /// <summary>The interval, as <c>2 wk</c>.</summary>
    [JsonPropertyName("e")]
    public string? Every { get; init; }

    /// <summary>Which one of a series, or how often.</summary>
    [JsonPropertyName("n")]
    public int? Number { get; init; }

    /// <summary>How many there are in all.</summary>
    [JsonPropertyName("o")]
    public int? Total { get; init; }

    /// <summary>Words of content, such as a protocol's title, or a colleague's for what was decided.</summary>
    [JsonPropertyName("t")]
    public string? Topic
    {
        get => _topic;
        init => _topic = value is null ? null : Cut(value);
    }

    /// <summary>The day the reason is about.</summary>
    [JsonPropertyName("on")]
    public DateOnly? On { get; init; }

    /// <summary>The day on which the same thing was missed before.</summary>
    [JsonPropertyName("m")]
    public DateOnly? MissedOn { get; init; }

    /// <summary>The channel it needs.</summary>
    [JsonPropertyName("c")]
    public Channel? Channel { get; init; }

    /// <summary>The disciplines that owe it; more than one when it was merged.</summary>
    [JsonPropertyName("g")]
    public IReadOnlyList<Discipline>? Disciplines { get; init; }

    /// <summary>How often it was put off.</summary>
    [JsonPropertyName("z")]
    public int? Snoozes { get; init; }

    /// <summary>How pressing a safety flag is.</summary>
    [JsonPropertyName("l")]
    public SafetyLevel? Level { get; init; }

    /// <summary>The facts of a follow-up.</summary>
    public static AttentionDetail Of(FollowUpSnapshot followUp)
    {
        var first = followUp.Reasons.DueFirst().FirstOrDefault();
        var disciplines = followUp.Reasons.Select(x => x.Discipline).Distinct().Order().ToList();
        return new AttentionDetail
        {
            Kind = followUp.Kind,
            Source = first is null ? null : ReasonSource.WordOf(first.Key.Source),
            Day = followUp.DueOn,
            At = followUp.BookedAt ?? followUp.Promise?.DueAt,
            Every = first?.Facts.Every,
            Number = first?.Facts.Number,
            Total = first?.Facts.Of,
            Topic = first?.Facts.Topic,
            On = first?.Facts.On,
            MissedOn = first?.Facts.MissedOn,
            Channel = followUp.Channel,
            Disciplines = disciplines.Count > 0 ? disciplines : [followUp.Discipline],
            Snoozes = followUp.SnoozeCount > 0 ? followUp.SnoozeCount : null,
        };
    }

    private static string Cut(string topic)
    {
        const string ellipsis = "…";
        var (kept, bytes, room) = (0, 0, LongestTopicInBytes - Encoding.UTF8.GetByteCount(ellipsis));
        var end = 0;
        foreach (var rune in topic.EnumerateRunes())
        {
            bytes += StoredBytes(rune);
            kept += rune.Utf16SequenceLength;
            end = bytes <= room ? kept : end;
        }

        return bytes <= LongestTopicInBytes ? topic : topic[..end].TrimEnd() + ellipsis;
    }

    /// <summary>JSON writes a quotation mark and a backslash as two, a control character as six.</summary>
    private static int StoredBytes(Rune rune) => rune.Value switch
    {
        '"' or '\\' => 2,
        < ' ' => 6,
        _ => rune.Utf8SequenceLength,
    };
}
