namespace CareCoord.Domain.FollowUps;

/// <summary>The order in which reasons stand: the one due first first, and the same for everybody.</summary>
internal static class OwedOrder
{
    public static IOrderedEnumerable<Owed> DueFirst(this IEnumerable<Owed> owed) => owed
        .OrderBy(x => x.DueOn)
        .ThenBy(x => x.Key.Source, StringComparer.Ordinal)
        .ThenBy(x => x.Key.Kind)
        .ThenBy(x => x.Key.Occurrence, StringComparer.Ordinal);
}
