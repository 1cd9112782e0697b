using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;

namespace CareCoord.Domain.Huddles;

/// <summary>Somebody whom a huddle might look at, and why.</summary>
/// <param name="PatientId">The person.</param>
/// <param name="Band">The place among the people.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Kind">Why.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="Detail">The facts of the sentence.</param>
/// <param name="Unreached">The turn that was not reached last time, if any.</param>
public sealed record AgendaItem(
    PatientId PatientId,
    Band Band,
    DateTimeOffset Since,
    AttentionKind Kind,
    Guid SubjectId,
    AttentionDetail Detail,
    UnreachedInHuddle? Unreached = null)
{
    /// <summary>The item a viewer's head row stands for.</summary>
    public static AgendaItem Of(WorklistRow row, UnreachedInHuddle? unreached = null) =>
        new(row.PatientId, row.Band, row.Since, row.Kind, row.SubjectId, row.Detail, unreached);
}
