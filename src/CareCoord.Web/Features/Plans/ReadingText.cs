using CareCoord.Domain.Plans;

namespace CareCoord.Web.Features.Plans;

/// <summary>Which of a section's two texts is read.</summary>
public static class ReadingText
{
    /// <summary>The wanted one; where it was left empty, the other: nobody reads a blank.</summary>
    public static string In(this SectionText text, bool plain) =>
        (plain, text) switch
        {
            (true, { Plain.Length: > 0 }) or (false, { Text.Length: 0 }) => text.Plain,
            _ => text.Text,
        };
}
