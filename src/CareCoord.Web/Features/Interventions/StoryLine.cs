using CareCoord.Domain.Interventions;

namespace CareCoord.Web.Features.Interventions;

/// <summary>One change of an intervention as it is read: what, from what to what, who, when, why, and what led to it.</summary>
public sealed record StoryLine
{
    /// <summary>The intervention.</summary>
    public required InterventionId About { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>When, on the person's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>A sentence.</summary>
    public required string What { get; init; }

    /// <summary>Who did it; empty for a rule.</summary>
    public string Who { get; init; } = "";

    /// <summary>Why, as it was said; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>What led to it: when it was proposed or held, by what in which version, and because of what; empty for a decision of somebody's own.</summary>
    public string LedBy { get; init; } = "";

    /// <summary>What the rule or protocol looked at, line by line.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Whether the person agreed; null when they were not asked.</summary>
    public bool? PersonAgrees { get; init; }
}
