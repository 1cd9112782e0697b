namespace CareCoord.Domain.Criteria;

/// <summary>Words for anchors.</summary>
internal static class Anchors
{
    /// <summary>The anchor in words that follow "since".</summary>
    public static string Words(this Anchor anchor) => anchor switch
    {
        Anchor.EpisodeStart => "being taken into care",
        Anchor.PhaseStart => "the phase began",
        Anchor.StageStart => "the stage began",
        Anchor.LastDecision => "the last decision on this",
        Anchor.PauseEnd => "the end of the pause",
        _ => "the last contact",
    };
}
