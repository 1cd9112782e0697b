using CareCoord.Domain.Contacts;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;

namespace CareCoord.Domain.Tests.Contacts;

public sealed class ContactTests
{
    private static readonly DateTimeOffset Now = People.At(People.Monday, 10);

    [Fact]
    public void Only_a_contact_that_reached_the_person_counts()
    {
        foreach (var outcome in Enum.GetValues<ContactOutcome>())
        {
            Recorded(Details() with { Outcome = outcome }).Counts.Should().Be(outcome == ContactOutcome.Reached);
        }
    }

    [Fact]
    public void Voided_it_stays_and_counts_for_nothing()
    {
        var contact = Recorded(Details());

        contact.Void(People.Ana, "wrong person", Now);
        contact.Void(People.Lee, "again", Now.AddDays(1));

        (contact.Counts, contact.VoidedBy, contact.VoidedBecause).Should().Be((false, People.Ana, "wrong person"));
    }

    [Fact]
    public void What_cannot_have_been_is_refused()
    {
        Refused(Details() with { At = Now.AddMinutes(1) }).Should().Be("contact.future");
        Refused(Details() with { Minutes = -1 }).Should().Be("contact.minutes");
        Refused(Details() with { Minutes = ContactLimits.LongestInMinutes + 1 }).Should().Be("contact.minutes");
        Refused(Details() with { Note = new string('x', ContactLimits.Note + 1) }).Should().Be("contact.note");
        Refused(Details() with { NextTold = true }).Should().Be("contact.told-nothing");
    }

    [Fact]
    public void Voiding_needs_a_reason() => FluentActions.Invoking(() => Recorded(Details()).Void(People.Ana, "", Now))
        .Should().Throw<RuleViolationException>().Which.Code.Should().Be("contact.void-why");

    internal static ContactDetails Details() => new()
    {
        PatientId = People.Patient,
        EpisodeId = People.Episode,
        By = People.Ana,
        Discipline = Discipline.Coordination,
        Channel = Channel.Phone,
        Nature = ContactNature.Planned,
        Outcome = ContactOutcome.Reached,
        At = Now.AddMinutes(-20),
        Minutes = 12,
        Note = "Slept better.",
    };

    private static Contact Recorded(ContactDetails details) => new(TestIds.Of<ContactId>(4), details, Now);

    private static string Refused(ContactDetails details) =>
        FluentActions.Invoking(() => Recorded(details)).Should().Throw<RuleViolationException>().Which.Code;
}
