namespace CareCoord.Domain.FollowUps;

/// <summary>Why a follow-up did not happen; only our own doing breaks a promise.</summary>
public enum MissCause
{
    /// <summary>The person did not come or did not answer.</summary>
    NoShow,

    /// <summary>The person did not want it.</summary>
    Declined,

    /// <summary>We did not do it.</summary>
    OurDoing,
}
