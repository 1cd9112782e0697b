namespace CareCoord.Domain.FollowUps;

/// <summary>How a promise stands at an instant; computed, never set.</summary>
public enum PromiseState
{
    /// <summary>The time has not come yet.</summary>
    Open,

    /// <summary>Kept in time.</summary>
    Kept,

    /// <summary>Not kept in time, and nobody has put it right yet.</summary>
    Broken,

    /// <summary>Broken, and put right with the person.</summary>
    Repaired,

    /// <summary>Neither kept nor broken: the person did not come, agreed to another time, or it was called off before its time.</summary>
    Lifted,
}
