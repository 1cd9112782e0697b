using CareCoord.Domain;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Patients;

namespace CareCoord.Data.Attention;

/// <summary>Shape of the table <c>worklist</c>: for each viewer the strongest reason to look at a person, from one instant to another.</summary>
internal sealed class WorklistRecord : ITenant
{
    public required Guid ViewerId { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateTimeOffset CountsFrom { get; init; }

    public DateTimeOffset? CountsUntil { get; init; }

    public required short Band { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required AttentionKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Detail { get; init; }
}
