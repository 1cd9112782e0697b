using CareCoord.Domain;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Data.Attention;

/// <summary>Shape of the table <c>attention</c>; written and read by plain SQL only, because it is derived and hot.</summary>
internal sealed class AttentionRecord : ITenant
{
    public required PatientId PatientId { get; init; }

    public required AttentionKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required StaffId OwnerId { get; init; }

    public required DateTimeOffset CountsFrom { get; init; }

    public DateTimeOffset? CountsUntil { get; init; }

    public StaffId? DeputyId { get; init; }

    public required short Band { get; init; }

    public required short Tier { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required string Detail { get; init; }
}
