using CareCoord.Domain.Attention;

namespace CareCoord.Domain.Contacts;

/// <summary>A contact as plain text for the practice's own record.</summary>
public static class ContactCopy
{
    /// <summary>Composes the text.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="heading">Who it is about.</param>
    /// <param name="by">Name and title of who was in touch.</param>
    /// <returns>Lines of text, each ended by a line feed.</returns>
    public static string Of(Contact contact, CopyHeading heading, string by) => new PlainText(heading.Zone)
        .Line(contact.VoidedAt is null ? "Contact" : "Contact, recorded in error")
        .Line("Person", heading.Person)
        .Line("When", contact.At, $", {contact.Minutes} min")
        .Line("Who", $"{by}, {DisciplineWords.Of(contact.Discipline)}")
        .Line("How", $"{Words(contact.Channel)}, {(contact.Nature == ContactNature.Planned ? "planned" : "symptom-driven")}")
        .Line("Outcome", Words(contact.Outcome))
        .Paragraph("Note", contact.Note)
        .Line("Next", contact.NextOn, contact.NextTold ? " (the person was told)" : "")
        .Line("In error", contact.VoidedBecause)
        .ToString();

    private static string Words(Channel channel) => channel switch
    {
        Channel.Phone => "by phone",
        Channel.Video => "by video",
        Channel.InPerson => "in person",
        Channel.Message => "by message",
        Channel.Email => "by e-mail",
        _ => "by letter",
    };

    private static string Words(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Reached => "reached",
        ContactOutcome.NotReached => "not reached",
        ContactOutcome.NoShow => "did not come",
        ContactOutcome.Declined => "declined",
        _ => "another time agreed",
    };
}
