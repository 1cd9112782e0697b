namespace CareCoord.Domain.Criteria;

/// <summary>A day that the record holds and that time is counted from. One that has not come yet cannot tell.</summary>
public enum Anchor
{
    /// <summary>The person was taken into care.</summary>
    EpisodeStart,

    /// <summary>The present phase began.</summary>
    PhaseStart,

    /// <summary>The present stage of the intervention began; where it has no stages, the intervention.</summary>
    StageStart,

    /// <summary>The last decision on the move in question.</summary>
    LastDecision,

    /// <summary>The pause of care ends, or has ended.</summary>
    PauseEnd,

    /// <summary>The last contact in which the person was reached.</summary>
    LastContact,
}
