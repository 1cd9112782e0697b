using CareCoord.Domain.Content;

namespace CareCoord.Domain.Interventions;

/// <summary>Where a move goes: to so many minutes, or to a stage.</summary>
/// <param name="Minutes">Minutes of one practice, for a change of dose.</param>
/// <param name="Stage">Id of the stage, for a change of stage.</param>
public sealed record MoveTarget(decimal? Minutes, string? Stage)
{
    /// <summary>To so many minutes.</summary>
    public static MoveTarget OfMinutes(decimal minutes) => new(minutes, null);

    /// <summary>To a stage.</summary>
    public static MoveTarget OfStage(string stage) => new(null, stage);

    /// <summary>As examples write it: <c>7 min</c> or the stage's id.</summary>
    public override string ToString() => Minutes is { } minutes ? new Quantity(minutes, Unit.Minute).ToString() : Stage ?? "";
}
