namespace CareCoord.Domain.Interventions;

/// <summary>How an intervention stands.</summary>
public enum InterventionStatus
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It rests until a date; nothing is planned and nothing proposed.</summary>
    Paused,

    /// <summary>It has ended, for a reason.</summary>
    Stopped,
}
