using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Merges;

/// <summary>What goes from one record to another, in words.</summary>
internal static class MergeWords
{
    /// <summary>1 contact, 3 contacts.</summary>
    public static string Count(MergedTable table, int count) => Words.Count(count, table.One, table.Many);

    /// <summary>What goes, as one line each; what only belongs to it is counted in the last.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, int> counts)
    {
        var named = MergedTables.Moved.Where(x => !x.IsPart && counts[x.Table] > 0).Select(x => Count(x, counts[x.Table])).ToList();
        var rest = MergedTables.Moved.Where(x => x.IsPart).Sum(x => counts[x.Table]);
        return rest == 0 ? named : [.. named, Words.Count(rest, "part of these, such as a rating or a version", "parts of these, such as ratings, versions and bookings")];
    }
}
