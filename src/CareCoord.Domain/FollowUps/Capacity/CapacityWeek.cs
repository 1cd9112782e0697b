namespace CareCoord.Domain.FollowUps.Capacity;

/// <summary>One week of one colleague: the minutes owed to people in care, and the minutes that are there for them.</summary>
/// <param name="Monday">Its Monday.</param>
/// <param name="Owed">Minutes owed.</param>
/// <param name="There">Minutes that are there, from today on.</param>
/// <param name="Contacts">What is owed in it, the first due first.</param>
public sealed record CapacityWeek(DateOnly Monday, int Owed, int There, IReadOnlyList<ContactOwed> Contacts)
{
    /// <summary>True when what is owed cannot be done in the minutes that are there.</summary>
    public bool IsTooFull => Owed > There;
}
