using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.Attention;

/// <summary>The numbers by which something begins to matter; all of them are content.</summary>
public sealed record AttentionRules
{
    /// <summary>A follow-up is shown this many days before it is due.</summary>
    public required int SoonDays { get; init; }

    /// <summary>Late from this many days after the due day.</summary>
    public required int LateDays { get; init; }

    /// <summary>The deputy sees it from this many days after the due day.</summary>
    public required int DeputyDays { get; init; }

    /// <summary>The huddle takes it from this many days after the due day.</summary>
    public required int HuddleDays { get; init; }

    /// <summary>The owner and the deputy are warned when this share of a promise's time has passed, in percent.</summary>
    public required int PromiseWarningPercent { get; init; }

    /// <summary>Not reviewed for this long is too long, by phase; a phase that is not named has no limit.</summary>
    public required IReadOnlyDictionary<Phase, Quantity> ReviewAfter { get; init; }
}
