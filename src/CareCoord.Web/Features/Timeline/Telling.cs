using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Timeline;

/// <summary>What is needed to say what happened.</summary>
/// <param name="Content">Names of protocols, forms, cards, rules and sections.</param>
/// <param name="Zone">The person's time zone.</param>
/// <param name="Staff">Names of colleagues.</param>
internal sealed record Telling(ContentLibrary Content, string Zone, IReadOnlyDictionary<Guid, string> Staff)
{
    /// <summary>Somebody's name.</summary>
    public string Name(Guid staff) => Staff.GetValueOrDefault(staff, "somebody");

    /// <summary>An instant on the person's clock.</summary>
    public string Moment(DateTimeOffset at) => Words.Moment(WallClock.LocalOf(at, Zone));

    /// <summary>Whether the person agreed to what was decided, and what had proposed it; nothing where neither is known.</summary>
    public IReadOnlyList<string> Decided(bool? agrees, DateTimeOffset? proposedAt, string? because) =>
        [.. new[] { StoryWords.Agreement(agrees), proposedAt is { } at ? $"Proposed {Moment(at)}, because {because}." : "" }.Where(x => x.Length > 0)];

    /// <summary>What was given, in its own version; null when content knows it no more.</summary>
    public Protocol? ProtocolOf(string id, int version) => Content.Protocols.Find(new ContentRef(id, version));

    /// <summary>What it is called.</summary>
    public string TitleOf(string protocol, int version) => ProtocolOf(protocol, version)?.Header.Title ?? protocol;

    /// <summary>What a section of the plan is called.</summary>
    public string SectionOf(string key) => Content.PlanSections.FirstOrDefault(x => x.Code == key)?.Word ?? key;
}
