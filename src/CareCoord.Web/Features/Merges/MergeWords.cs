using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Merges;

/// <summary>What goes from one record to another, in words.</summary>
internal static class MergeWords
{
    /// <summary>3 contacts; for what has no words of its own, the name of its table.</summary>
    public static string Count(MergedTable table, int count) =>
        table.Words is { } words ? Words.Count(count, words.One, words.Many) : $"{count} × {table.Table.Replace('_', ' ')}";

    /// <summary>What goes, as one line each; what only belongs to it is counted in the last.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, int> counts)
    {
        var named = MergedTables.Moved.Where(x => x.Words is not null && counts[x.Table] > 0).Select(x => Count(x, counts[x.Table])).ToList();
        var rest = MergedTables.Moved.Where(x => x.Words is null).Sum(x => counts[x.Table]);
        return rest == 0 ? named : [.. named, Words.Count(rest, "part of these, such as a rating or a version", "parts of these, such as ratings, versions and bookings")];
    }
}
