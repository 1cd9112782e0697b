namespace CareCoord.Domain.FollowUps;

/// <summary>What the sentence about a reason needs; kept as facts so that the words can be read in another language later.</summary>
/// <param name="Every">The interval, as <c>2 wk</c>.</param>
/// <param name="Number">Which one of a series, from 1.</param>
/// <param name="Of">How many there are in all.</param>
/// <param name="Topic">Words of content such as a protocol's title, or a colleague's for what was decided or added by hand; never a person's own.</param>
/// <param name="On">The day it is about: a broken word, the end of a pause, the contact at which a date was agreed.</param>
/// <param name="MissedOn">The day on which the same thing was missed before.</param>
public sealed record ReasonFacts(
    string? Every = null,
    int? Number = null,
    int? Of = null,
    string? Topic = null,
    DateOnly? On = null,
    DateOnly? MissedOn = null)
{
    /// <summary>Version of this record's form.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Nothing more to say than what is owed.</summary>
    public static ReasonFacts None { get; } = new();
}
