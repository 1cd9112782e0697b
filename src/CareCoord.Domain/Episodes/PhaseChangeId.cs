namespace CareCoord.Domain.Episodes;

/// <summary>Identifies one change of where a person is in care.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PhaseChangeId(Guid Value) : IId<PhaseChangeId>
{
    /// <inheritdoc/>
    public static PhaseChangeId Of(Guid value) => new(value);
}
