using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>A reason to look before absences are known: one stretch of time, one owner.</summary>
internal sealed record Matter(AttentionKind Kind, Guid Subject, StaffId Owner, Band Band, TodayTier Tier, DateTimeOffset Since)
{
    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>From here on the deputy sees it, away or not; null = only while the owner is away.</summary>
    public DateTimeOffset? DeputyFrom { get; init; }

    public AttentionDetail Detail { get; init; } = new();

    public bool IsEmpty => Until <= From;
}
