using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>
/// One reason to look, for one owner and one stretch of time. The key is (person, kind, subject, owner, counts from).
/// Time passing needs no job: the list shows the rows whose stretch now lies in.
/// </summary>
/// <param name="PatientId">The person.</param>
/// <param name="Kind">Why.</param>
/// <param name="SubjectId">The follow-up, flag, proposal or other thing it is about.</param>
/// <param name="OwnerId">Who owes it.</param>
/// <param name="CountsFrom">From when it counts.</param>
/// <param name="CountsUntil">The first instant at which it no longer counts; null = until something changes.</param>
/// <param name="DeputyId">Who sees it as well in this stretch: the owner is away, or it has waited long enough.</param>
/// <param name="Band">Its place among the team's people.</param>
/// <param name="Tier">Its place in the day.</param>
/// <param name="Since">Since when it waits; orders within band and tier.</param>
/// <param name="Detail">The facts of the sentence.</param>
public sealed record AttentionRow(
    PatientId PatientId,
    AttentionKind Kind,
    Guid SubjectId,
    StaffId OwnerId,
    DateTimeOffset CountsFrom,
    DateTimeOffset? CountsUntil,
    StaffId? DeputyId,
    Band Band,
    TodayTier Tier,
    DateTimeOffset Since,
    AttentionDetail Detail)
{
    /// <summary>True while it counts.</summary>
    public bool CountsAt(DateTimeOffset now) => CountsFrom <= now && (CountsUntil is null || now < CountsUntil);
}
