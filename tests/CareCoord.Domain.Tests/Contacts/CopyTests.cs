using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Tests.FollowUps;
using CareCoord.Domain.Tests.Huddles;

namespace CareCoord.Domain.Tests.Contacts;

public sealed class CopyTests
{
    private static readonly CopyHeading Heading = new("OYELARAN, Tunde · born 14-Jul-1969 · MRN 704 218 993", People.Zone);

    [Fact]
    public void A_contact_is_copied_with_who_how_and_what_next()
    {
        var details = ContactTests.Details() with { NextOn = new DateOnly(2026, 3, 16), NextTold = true };
        var contact = new Contact(TestIds.Of<ContactId>(4), details, details.At.AddMinutes(20));

        ContactCopy.Of(contact, Heading, "Ana Duarte").Should().Be("""
            Contact
            Person: OYELARAN, Tunde · born 14-Jul-1969 · MRN 704 218 993
            When: 02-Mar-2026, 09:40 (Europe/Lisbon), 12 min
            Who: Ana Duarte, care coordination
            How: by phone, planned
            Outcome: reached
            Note:
            Slept better.
            Next: 16-Mar-2026 (the person was told)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_contact_recorded_in_error_says_so()
    {
        var details = ContactTests.Details() with { Note = "" };
        var contact = new Contact(TestIds.Of<ContactId>(4), details, details.At.AddMinutes(20));
        contact.Void(People.Ana, "wrong person", details.At.AddMinutes(30));

        ContactCopy.Of(contact, Heading, "Ana Duarte").Should().StartWith("Contact, recorded in error\n").And.EndWith("In error: wrong person\n").And.NotContain("Note");
    }

    [Fact]
    public void A_decision_is_copied_alone_without_anybody_else_on_the_agenda()
    {
        var huddle = HuddleTests.Started(HuddleTests.Item(1, Band.Hold), HuddleTests.Item(2, Band.Hold));
        huddle.Decide(huddle.Rows[0].Id, HuddleTests.Decision(), People.Ana, People.At(People.Monday, 12, 40), People.Monday);

        HuddleDecisionCopy.Of(huddle.Rows[0], Heading, "Lee Brandt").Should().Be("""
            Huddle
            Person: OYELARAN, Tunde · born 14-Jul-1969 · MRN 704 218 993
            When: 02-Mar-2026, 12:40 (Europe/Lisbon)
            Because: On hold: Paced breathing.
            Decision:
            Ring him himself.
            Owner: Lee Brandt
            By: 06-Mar-2026

            """.ReplaceLineEndings("\n"));
    }
}
