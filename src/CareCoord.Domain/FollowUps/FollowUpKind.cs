namespace CareCoord.Domain.FollowUps;

/// <summary>What is owed.</summary>
public enum FollowUpKind
{
    /// <summary>The contact of the phase's cadence.</summary>
    Contact,

    /// <summary>A brief check-in.</summary>
    CheckIn,

    /// <summary>A call.</summary>
    Call,

    /// <summary>A session of an intervention, or a planned visit.</summary>
    Session,

    /// <summary>A review of an intervention, a plan or a goal.</summary>
    Review,

    /// <summary>A review of the case by the team.</summary>
    CaseReview,

    /// <summary>Saying sorry for a broken promise, and putting it right.</summary>
    Repair,

    /// <summary>A decision that somebody must take, or one that a huddle took and somebody carries out.</summary>
    Decision,

    /// <summary>Asking for a consent that was never asked.</summary>
    AskConsent,

    /// <summary>Writing the shared plan.</summary>
    WritePlan,

    /// <summary>The next check after a safety flag was raised or cleared.</summary>
    SafetyCheck,
}
