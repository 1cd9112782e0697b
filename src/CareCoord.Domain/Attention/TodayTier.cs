namespace CareCoord.Domain.Attention;

/// <summary>The order of what is owed today.</summary>
public enum TodayTier
{
    /// <summary>Safety.</summary>
    Safety = 1,

    /// <summary>What a person was told, due or broken.</summary>
    Promised = 2,

    /// <summary>Late.</summary>
    Late = 3,

    /// <summary>Due today, or waiting for a decision.</summary>
    Due = 4,

    /// <summary>Due soon.</summary>
    Soon = 5,

    /// <summary>Nothing to do today; it matters where the team looks at its people.</summary>
    None = 9,
}
