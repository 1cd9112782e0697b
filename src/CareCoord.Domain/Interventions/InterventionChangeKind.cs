namespace CareCoord.Domain.Interventions;

/// <summary>What happened to an intervention.</summary>
public enum InterventionChangeKind
{
    /// <summary>It was given.</summary>
    Started,

    /// <summary>Its dose or stage moved.</summary>
    Moved,

    /// <summary>A proposed move was decided against; its windows begin anew.</summary>
    Kept,

    /// <summary>It was paused.</summary>
    Paused,

    /// <summary>It goes on after a pause.</summary>
    Resumed,

    /// <summary>It was stopped.</summary>
    Stopped,
}
