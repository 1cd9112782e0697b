namespace CareCoord.Domain.Teams;

/// <summary>Membership of one member of staff in one team.</summary>
/// <param name="teamId">The team.</param>
/// <param name="staffId">The member.</param>
public sealed class TeamMember(TeamId teamId, StaffId staffId) : ITenant
{
    /// <summary>The team.</summary>
    public TeamId TeamId { get; private set; } = teamId;

    /// <summary>The member.</summary>
    public StaffId StaffId { get; private set; } = staffId;
}
