namespace CareCoord.Domain.Proposals;

/// <summary>What a proposal proposes. Each has a command that carries it out.</summary>
public enum ProposalKind
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

    /// <summary>Let the intervention rest until a date.</summary>
    Pause,

    /// <summary>Talk about it: the plan, the alliance, what changed.</summary>
    Talk,

    /// <summary>Another phase of care.</summary>
    ChangePhase,
}
