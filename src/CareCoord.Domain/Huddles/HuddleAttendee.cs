using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Huddles;

/// <summary>Somebody who takes part in a huddle; it opens the records on its agenda to them.</summary>
/// <param name="huddleId">The huddle.</param>
/// <param name="staffId">Who.</param>
/// <param name="joinedAt">When they joined a huddle that ran already; null for whoever was there from the start.</param>
/// <param name="addedBy">Who said that they are there: themselves or somebody who attends; null for whoever was there from the start.</param>
public sealed class HuddleAttendee(HuddleId huddleId, StaffId staffId, DateTimeOffset? joinedAt = null, StaffId? addedBy = null) : ITenant
{
    /// <summary>The huddle.</summary>
    public HuddleId HuddleId { get; private set; } = huddleId;

    /// <summary>Who.</summary>
    public StaffId StaffId { get; private set; } = staffId;

    /// <summary>When they joined a huddle that ran already; null for whoever was there from the start.</summary>
    public DateTimeOffset? JoinedAt { get; private set; } = joinedAt;

    /// <summary>Who said that they are there; null for whoever was there from the start.</summary>
    public StaffId? AddedBy { get; private set; } = addedBy;
}
