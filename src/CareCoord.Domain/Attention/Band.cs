namespace CareCoord.Domain.Attention;

/// <summary>
/// The strict order in which a team looks at its people (DESIGN, clinical rule 2.6). Within one, whoever has waited longest comes first.
/// Numbers without a name here have no source of facts yet.
/// </summary>
public enum Band
{
    /// <summary>An open safety flag, or a safety check that is due.</summary>
    Safety = 1,

    /// <summary>A broken promise that is not put right.</summary>
    BrokenPromise = 2,

    /// <summary>Getting worse.</summary>
    Worse = 3,

    /// <summary>A checkpoint is due.</summary>
    Checkpoint = 4,

    /// <summary>New since the last huddle.</summary>
    New = 5,

    /// <summary>Late by more than two weeks, or nothing planned at all.</summary>
    LongLate = 6,

    /// <summary>A referral past its limit.</summary>
    Referral = 7,

    /// <summary>A hold, or a conflict.</summary>
    Hold = 8,

    /// <summary>Ready for less.</summary>
    StepDown = 9,

    /// <summary>Not reviewed for longer than the phase allows; worked between huddles.</summary>
    NotReviewed = 10,

    /// <summary>Everybody else.</summary>
    EveryoneElse = 11,
}
