namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>What a phase's first contact is counted from when nobody has been in touch yet.</summary>
public enum CadenceStart
{
    /// <summary>The referral was accepted; here: the person was taken into care.</summary>
    ReferralAccepted,

    /// <summary>Intake; here: the person was taken into care.</summary>
    Intake,

    /// <summary>The last completed contact.</summary>
    LastContact,

    /// <summary>The phase began.</summary>
    PhaseStart,

    /// <summary>The pause ends.</summary>
    PauseEnd,
}
