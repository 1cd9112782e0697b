using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.Interventions;

/// <summary>Where a move goes: to so many minutes, to a stage, or to a phase of care.</summary>
/// <param name="Minutes">Minutes of one practice, for a change of dose.</param>
/// <param name="Stage">Id of the stage, for a change of stage.</param>
/// <param name="Phase">The phase of care, for a change of phase.</param>
public sealed record MoveTarget(decimal? Minutes, string? Stage, Phase? Phase = null)
{
    /// <summary>To so many minutes.</summary>
    public static MoveTarget OfMinutes(decimal minutes) => new(minutes, null);

    /// <summary>To a stage.</summary>
    public static MoveTarget OfStage(string stage) => new(null, stage);

    /// <summary>To a phase of care.</summary>
    public static MoveTarget OfPhase(Phase phase) => new(null, null, phase);

    /// <summary>As examples write it: <c>7 min</c>, the stage's id, or the phase.</summary>
    public override string ToString() => Minutes is { } minutes ? new Quantity(minutes, Unit.Minute).ToString() : Stage ?? Phase?.ToString().ToLowerInvariant() ?? "";
}
