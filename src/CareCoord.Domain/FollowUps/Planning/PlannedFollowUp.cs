namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>A follow-up to insert.</summary>
/// <param name="Reasons">Its reasons, the one due first first; more than one when contacts were merged.</param>
public sealed record PlannedFollowUp(IReadOnlyList<Owed> Reasons)
{
    /// <summary>The reason due first: its owner, window and kind are the follow-up's.</summary>
    public Owed First => Reasons[0];
}
