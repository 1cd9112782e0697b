namespace CareCoord.Faults;

/// <summary>Where a connection is lost around a COMMIT.</summary>
public enum CutPoint
{
    /// <summary>The server never hears of it: nothing was committed.</summary>
    BeforeTheServerHears,

    /// <summary>The server has answered, and nobody hears the answer: it was committed.</summary>
    BeforeTheAnswerArrives,
}
