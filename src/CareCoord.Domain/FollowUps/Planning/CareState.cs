namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Whether, and how, anything may be planned for a person.</summary>
public enum CareState
{
    /// <summary>In the register, not in care: nothing is planned.</summary>
    NotInCare,

    /// <summary>Never contacted again.</summary>
    Dead,

    /// <summary>Gone elsewhere, or the closing review is done.</summary>
    Left,

    /// <summary>Refuses all contact: not active; the lead has a decision to take.</summary>
    Refusing,

    /// <summary>Paused until a day.</summary>
    Paused,

    /// <summary>Discharged and watched.</summary>
    Watched,

    /// <summary>Active: always with a dated next contact.</summary>
    Active,
}
