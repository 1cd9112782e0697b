namespace CareCoord.Domain.Interventions;

/// <summary>How an intervention may move. A move never happens by itself.</summary>
public enum MoveKind
{
    /// <summary>More of the dose.</summary>
    Raise,

    /// <summary>Less of the dose.</summary>
    Lower,

    /// <summary>On to the next stage.</summary>
    Advance,

    /// <summary>Back to the stage before.</summary>
    Back,

    /// <summary>The intervention has done its work.</summary>
    End,

    /// <summary>Giving the protocol in the first place.</summary>
    Start,
}
