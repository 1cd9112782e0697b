using System.Collections.Immutable;

namespace CareCoord.Domain.Plans;

/// <summary>Tells since which version each sentence of a text stands, and so who wrote it and when.</summary>
public static class Authorship
{
    /// <summary>Most pairs of sentences that are compared. Where more was changed at once, all of it counts as new.</summary>
    private const int MostPairs = 1_000_000;

    /// <summary>What may stand between an end mark and the blank after it.</summary>
    private const string AfterMark = "\"”’)] ";

    /// <summary>The sentences of the last version.</summary>
    /// <param name="versions">The versions of one text, the oldest first.</param>
    /// <returns>
    /// The last version sentence by sentence; empty when there is none, or when it is. A sentence that was only moved past others may
    /// count as new, and one that was taken out and came back counts from when it came back.
    /// </returns>
    public static ImmutableArray<Sentence> Of(IEnumerable<string> versions)
    {
        ImmutableArray<Sentence> standing = [];
        foreach (var (number, text) in versions.Index())
        {
            var now = Split(text);
            var kept = Kept([.. standing.Select(x => x.Text.TrimEnd())], [.. now.Select(x => x.TrimEnd())]);
            standing = [.. now.Select((sentence, i) => new Sentence(sentence, kept[i] is { } before ? standing[before].Since : number))];
        }

        return standing;
    }

    /// <summary>For each sentence of the later text the place of the same in the earlier, as many as stand in the same order; null for a new one.</summary>
    private static int?[] Kept(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var kept = new int?[now.Count];
        var (head, tail, shorter) = (0, 0, Math.Min(before.Count, now.Count));
        for (; head < shorter && before[head] == now[head]; head++)
        {
            kept[head] = head;
        }

        for (; tail < shorter - head && before[^(tail + 1)] == now[^(tail + 1)]; tail++)
        {
            kept[^(tail + 1)] = before.Count - 1 - tail;
        }

        var (rows, columns) = (before.Count - tail - head, now.Count - tail - head);
        if ((long)rows * columns <= MostPairs)
        {
            Align(before, now, head, Longest(before, now, head, rows, columns), kept);
        }

        return kept;
    }

    /// <summary>How many sentences can be kept of what begins at each pair of places.</summary>
    private static int[,] Longest(IReadOnlyList<string> before, IReadOnlyList<string> now, int head, int rows, int columns)
    {
        var longest = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                longest[row, column] = before[head + row] == now[head + column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        return longest;
    }

    private static void Align(IReadOnlyList<string> before, IReadOnlyList<string> now, int head, int[,] longest, int?[] kept)
    {
        var (row, column) = (0, 0);
        while (row < longest.GetLength(0) - 1 && column < longest.GetLength(1) - 1)
        {
            if (before[head + row] == now[head + column])
            {
                kept[head + column++] = head + row++;
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    /// <summary>A sentence ends with the blanks after its end mark, or after a line break.</summary>
    private static List<string> Split(string text)
    {
        var (sentences, begin, ends) = (new List<string>(), 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                ends |= text[i] == '\n' || text.AsSpan(begin, i - begin).TrimEnd(AfterMark) is [.., '.' or '!' or '?' or '…'];
                continue;
            }

            if (ends)
            {
                sentences.Add(text[begin..i]);
                begin = i;
            }

            ends = false;
        }

        return begin < text.Length ? [.. sentences, text[begin..]] : sentences;
    }
}
