namespace CareCoord.Web.Features.Interventions;

/// <summary>What can be done about one intervention.</summary>
public enum Change
{
    /// <summary>A practice is recorded.</summary>
    Practice,

    /// <summary>A session or visit is recorded.</summary>
    Session,

    /// <summary>One step less.</summary>
    Shorter,

    /// <summary>Back to the stage before.</summary>
    StageBack,

    /// <summary>Nothing goes up until somebody decides.</summary>
    Hold,

    /// <summary>It rests until a day.</summary>
    Pause,

    /// <summary>It goes on.</summary>
    Resume,

    /// <summary>It ends.</summary>
    Stop,
}
