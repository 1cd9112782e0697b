using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Interventions;

/// <summary>One step of a move from where an intervention stands: where it leads, or why it leads nowhere.</summary>
/// <param name="To">Where it leads; null for a move without a target, or when something stands in the way.</param>
/// <param name="Say">The step in words, such as <c>From 5 to 7 minutes.</c></param>
/// <param name="Obstacle">The built-in reason against it: <c>cap</c>, <c>floor</c>, <c>last-stage</c>, <c>first-stage</c>, <c>not-practised</c>.</param>
public sealed record MoveStep(MoveTarget? To, string Say, Because? Obstacle)
{
    /// <summary>One step from where an intervention stands.</summary>
    /// <param name="move">Which way.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="intervention">Where it stands.</param>
    public static MoveStep Of(MoveKind move, Protocol protocol, InterventionFacts intervention) => move switch
    {
        MoveKind.Raise => Raise(protocol, intervention),
        MoveKind.Lower => Lower(protocol, intervention),
        MoveKind.Advance => ToStage(protocol.StageFrom(intervention.Stage, 1), "On to", "last-stage", "it is in its last stage"),
        MoveKind.Back => ToStage(protocol.StageFrom(intervention.Stage, -1), "Back to", "first-stage", "it is in its first stage"),
        _ => new MoveStep(null, "It has done its work: end it.", null),
    };

    private static MoveStep Raise(Protocol protocol, InterventionFacts intervention)
    {
        if (protocol.Dose is not { } dose || intervention.DoseMinutes is not { } now || !protocol.IsPractised(intervention.Stage))
        {
            return Against("not-practised", "nothing is practised in this stage");
        }

        var cap = intervention.CapMinutes ?? dose.Minutes.Cap;
        var to = Math.Min(now + dose.Minutes.Step, cap);
        return now >= cap ? Against("cap", $"it is at its cap of {cap:0.##} minutes") : ToMinutes(to, $"From {now:0.##} to {to:0.##} minutes.");
    }

    private static MoveStep Lower(Protocol protocol, InterventionFacts intervention)
    {
        if (protocol.Dose is not { } dose || intervention.DoseMinutes is not { } now)
        {
            return Against("not-practised", "nothing is practised in this stage");
        }

        var to = now - dose.Minutes.Step;
        return to <= 0 ? Against("floor", "it cannot be any shorter") : ToMinutes(to, $"Back from {now:0.##} to {to:0.##} minutes.");
    }

    private static MoveStep ToMinutes(decimal minutes, string say) => new(MoveTarget.OfMinutes(minutes), say, null);

    private static MoveStep ToStage(Stage? stage, string direction, string obstacle, string words) =>
        stage is null
        ? Against(obstacle, words)
        : new MoveStep(MoveTarget.OfStage(stage.Id), $"{direction}: {stage.Title}{(stage.Minutes is { } minutes ? $", {minutes:0.##} minutes" : "")}.", null);

    private static MoveStep Against(string obstacle, string words) => new(null, "", new Because(obstacle, words, []));
}
