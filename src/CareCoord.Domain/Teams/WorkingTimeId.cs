namespace CareCoord.Domain.Teams;

/// <summary>Identifies the working time of one day of the week.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct WorkingTimeId(Guid Value) : IId<WorkingTimeId>
{
    /// <inheritdoc/>
    public static WorkingTimeId Of(Guid value) => new(value);
}
