namespace CareCoord.Domain;

/// <summary>
/// Which characters a text may hold: such as can be stored, and shown as what they are. What cannot be seen comes in by pasting,
/// and what turns the direction of writing can make one name look like another.
/// </summary>
public static class Characters
{
    /// <summary>True when a database takes it: it holds no NUL, and no half of a character.</summary>
    /// <param name="text">Any text.</param>
    public static bool CanBeStored(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && ++i < text.Length && char.IsLowSurrogate(text[i]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for text of several lines that reads as it is written.</summary>
    /// <param name="text">Any text; line ends and tabs belong to it, and the marks by which words of two directions stand beside each other.</param>
    public static bool IsProse(string text) => CanBeStored(text) && !text.Any(c => IsUnprintable(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>True for one line, such as a name, in which nothing is hidden.</summary>
    /// <param name="text">Any text. Joiners belong to it, without which some scripts cannot be written.</param>
    public static bool IsLine(string text) => CanBeStored(text) && !text.Any(c => IsUnprintable(c) || IsUnseen(c));

    /// <summary>The text without the marks that nobody sees: two names that look the same are the same then.</summary>
    /// <param name="text">One line, as it came from elsewhere.</param>
    public static string WithoutUnseen(string text) => text.Any(IsUnseen) ? string.Concat(text.Where(c => !IsUnseen(c))) : text;

    /// <summary>Controls, ends of lines, what turns the direction of all that follows, and what is no character.</summary>
    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    /// <summary>Marks of direction, spaces of no width, the soft hyphen.</summary>
    private static bool IsUnseen(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\u061C' or '\u2060' or '\u00AD';
}
