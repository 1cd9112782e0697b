using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Attention;

/// <summary>
/// What one viewer sees first of one person in one stretch of time: the list of people shows exactly one for each at any instant.
/// The key is (viewer, person, counts from).
/// </summary>
/// <param name="ViewerId">A member of staff or a team.</param>
/// <param name="PatientId">The person.</param>
/// <param name="Band">The place among the people.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="CountsFrom">From when it counts.</param>
/// <param name="CountsUntil">The first instant at which it no longer counts; null = until something changes.</param>
/// <param name="Kind">Why.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="Detail">The facts of the sentence.</param>
public sealed record WorklistRow(
    Guid ViewerId,
    PatientId PatientId,
    Band Band,
    DateTimeOffset Since,
    DateTimeOffset CountsFrom,
    DateTimeOffset? CountsUntil,
    AttentionKind Kind,
    Guid SubjectId,
    AttentionDetail Detail)
{
    /// <summary>True while it counts.</summary>
    public bool CountsAt(DateTimeOffset now) => CountsFrom <= now && (CountsUntil is null || now < CountsUntil);
}
