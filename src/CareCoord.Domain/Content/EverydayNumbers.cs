namespace CareCoord.Domain.Content;

/// <summary>Numbers of everyday work that belong to no protocol; the content table <c>everyday</c>.</summary>
public sealed record EverydayNumbers
{
    /// <summary>The shared plan is reviewed this long after it was started or last reviewed.</summary>
    public required Quantity PlanReviewEvery { get; init; }

    /// <summary>Minutes of a huddle, shared out among the people on its agenda.</summary>
    public required int HuddleMinutes { get; init; }

    /// <summary>Proposals from this band of the huddle's order on expire at the next review of plan or case, 1 to 11.</summary>
    public required int ExpiresFromBand { get; init; }

    /// <summary>Minutes that a check-in is expected to take.</summary>
    public required int CheckInMinutes { get; init; }
}
