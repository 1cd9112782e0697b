using System.Globalization;
using System.Text;

namespace CareCoord.Domain.Patients;

/// <summary>
/// How names and identifiers are made findable: lower case, without diacritics and punctuation, one key for each
/// part, so that any part in any order is found by its beginning.
/// </summary>
public static class SearchKeys
{
    /// <summary>Longest key kept, in characters; a longer part is found by its beginning all the same.</summary>
    public const int Length = 40;

    private static readonly Dictionary<char, string> Unfolded = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
    };

    /// <summary>The parts of what somebody types or of a name, each as a key.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Distinct keys in order of appearance; none for blank text.</returns>
    public static IReadOnlyList<string> Of(string text)
    {
        var folded = Fold(text);
        return folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Length > Length ? part[..Length] : part)
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>An identifier as one key: letters and digits only, lower case.</summary>
    public static string OfIdentifier(string value)
    {
        var key = Fold(value).Replace(" ", "", StringComparison.Ordinal);
        return key.Length > Length ? key[..Length] : key;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (Unfolded.TryGetValue(c, out var plain))
            {
                folded.Append(plain);
            }
            else if (char.IsLetterOrDigit(c))
            {
                folded.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }
}
