namespace CareCoord.Domain.Attention;

/// <summary>Why somebody should look. The order breaks ties within one band and time of waiting.</summary>
public enum AttentionKind
{
    /// <summary>An open safety flag.</summary>
    SafetyFlag,

    /// <summary>A safety check, due or late.</summary>
    SafetyCheckDue,

    /// <summary>A broken promise, before anybody has planned to put it right.</summary>
    PromiseBroken,

    /// <summary>A broken promise is to be put right.</summary>
    RepairOwed,

    /// <summary>A promise runs out today, or most of its time has passed.</summary>
    PromiseDue,

    /// <summary>Unreached in the last huddle.</summary>
    CarriedOver,

    /// <summary>New since the last huddle.</summary>
    NewToTeam,

    /// <summary>An active person has no dated next contact.</summary>
    NothingPlanned,

    /// <summary>Late by more than two weeks.</summary>
    LateForHuddle,

    /// <summary>Late by more than a week: the deputy sees it too.</summary>
    LateForDeputy,

    /// <summary>Late.</summary>
    Late,

    /// <summary>A progression is held.</summary>
    Hold,

    /// <summary>A proposal waits for a decision.</summary>
    Proposal,

    /// <summary>Due today.</summary>
    Due,

    /// <summary>The case was not reviewed for longer than the phase allows.</summary>
    NotReviewed,

    /// <summary>A part of the shared plan was published and not yet seen.</summary>
    SectionUnseen,

    /// <summary>Due soon.</summary>
    Soon,

    /// <summary>In care, with nothing to do now.</summary>
    InCare,
}
