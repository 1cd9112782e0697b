namespace CareCoord.Domain.Jobs;

/// <summary>Identifies one run of a background job.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct JobRunId(Guid Value) : IId<JobRunId>
{
    /// <inheritdoc/>
    public static JobRunId Of(Guid value) => new(value);
}
