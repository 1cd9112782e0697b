namespace CareCoord.Domain.FollowUps;

/// <summary>How a follow-up stands. Due and overdue are no status: they follow from its dates.</summary>
public enum FollowUpStatus
{
    /// <summary>Still owed.</summary>
    Open,

    /// <summary>Done, in time or late.</summary>
    Done,

    /// <summary>Moved: another follow-up stands in its place.</summary>
    Moved,

    /// <summary>No longer owed.</summary>
    Withdrawn,

    /// <summary>It did not happen.</summary>
    Missed,
}
