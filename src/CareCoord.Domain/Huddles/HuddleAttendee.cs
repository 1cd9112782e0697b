using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Huddles;

/// <summary>Somebody who takes part in a huddle; it opens the records on its agenda to them.</summary>
/// <param name="huddleId">The huddle.</param>
/// <param name="staffId">Who.</param>
public sealed class HuddleAttendee(HuddleId huddleId, StaffId staffId) : ITenant
{
    /// <summary>The huddle.</summary>
    public HuddleId HuddleId { get; private set; } = huddleId;

    /// <summary>Who.</summary>
    public StaffId StaffId { get; private set; } = staffId;
}
