using CareCoord.Domain.Plans;

namespace CareCoord.Web.Features.Plans;

/// <summary>Which of a section's two texts is read.</summary>
public static class ReadingText
{
    /// <summary>The wanted one; where it was left empty, the other: nobody reads a blank.</summary>
    public static string In(this SectionText text, bool plain) => text.IsReadPlain(plain) ? text.Plain : text.Text;

    /// <summary>True when the plain words are the ones that are read.</summary>
    public static bool IsReadPlain(this SectionText text, bool plain) => (plain && text.Plain.Length > 0) || text.Text.Length == 0;
}
