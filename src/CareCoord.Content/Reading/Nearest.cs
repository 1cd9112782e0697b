namespace CareCoord.Content.Reading;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>" Did you mean …?", or nothing when no candidate is near.</summary>
    public static string Hint(string read, IEnumerable<string> candidates) =>
        To(read, candidates) is { } near ? $" Did you mean {near}?" : "";

    /// <summary>The nearest candidate within a third of the word's length (at least two letters), or null.</summary>
    public static string? To(string read, IEnumerable<string> candidates)
    {
        var near = candidates.MinBy(c => Distance(read, c));
        return near is not null && Distance(read, near) <= Math.Max(2, read.Length / 3) ? near : null;
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < other.Length; j++)
            {
                var replaced = diagonal + (one[i] == other[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }
}
