namespace CareCoord.Domain.Teams;

/// <summary>Identifies a time away.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct AbsenceId(Guid Value) : IId<AbsenceId>
{
    /// <inheritdoc/>
    public static AbsenceId Of(Guid value) => new(value);
}
