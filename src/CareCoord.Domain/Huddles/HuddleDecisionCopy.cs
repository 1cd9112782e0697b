using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;

namespace CareCoord.Domain.Huddles;

/// <summary>One person's turn in a huddle as plain text for the practice's own record; never more than one person in it.</summary>
public static class HuddleDecisionCopy
{
    /// <summary>Composes the text.</summary>
    /// <param name="row">The turn.</param>
    /// <param name="heading">Who it is about.</param>
    /// <param name="owner">Name and title of who carries the decision out; empty without one.</param>
    /// <returns>Lines of text, each ended by a line feed.</returns>
    public static string Of(HuddleRow row, CopyHeading heading, string owner) => new PlainText(heading.Zone)
        .Line("Huddle")
        .Line("Person", heading.Person)
        .Line("When", row.EndedAt)
        .Line("Because", AttentionWords.Sentence(row.Kind, row.Detail, heading.Zone))
        .Paragraph("Decision", row.Status == HuddleRowStatus.NoChange ? "No change." : row.Decision)
        .Line("Owner", owner)
        .Line("By", row.DueOn)
        .Line("Next review", row.NextReviewOn)
        .ToString();
}
