using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Interventions;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Contacts;

public sealed class VoidContactTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Fact]
    public async Task What_a_contact_in_error_answered_is_owed_again_and_what_was_planned_from_it_is_not()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        Clinic.Clock.Advance(TimeSpan.FromDays(10));
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact() with { Answers = [owed] });

        await Clinic.Do(Care.Gp, Void(contact));

        (await Care.Open(FollowUpKind.Contact)).Should().Equal(owed);
        (await Care.DueOn(owed)).Should().Be(new DateOnly(2026, 3, 16));
    }

    [Fact]
    public async Task A_contact_is_copied_with_whom_it_is_about_and_what_was_agreed()
    {
        await Clinic.Do(Care.Coordinator, Care.Contact() with { Note = "Slept better.", NextOn = Friday, NextTold = true });

        (await Person()).Contacts.Single().Copy.Should().Be("""
            Contact
            Person: OYELARAN, Tunde · born 14-Jul-1969
            When: 02-Mar-2026, 08:00 (Europe/Lisbon), 12 min
            Who: Ana Duarte, care coordination
            How: by phone, planned
            Outcome: reached
            Note:
            Slept better.
            Next: 06-Mar-2026 (the person was told)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_contact_in_error_stays_readable_with_by_whom_and_why()
    {
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact());

        await Clinic.Do(Care.Gp, Void(contact));

        (await Person()).Contacts.Single().InError.Should().Be("Dr Okoye: it was another person");
    }

    [Fact]
    public async Task The_next_date_and_the_rating_of_a_contact_in_error_fall_with_it()
    {
        var goal = await Clinic.Raw<Guid>("select id from goal");
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact() with { NextOn = Friday, NextTold = true, Ratings = new Dictionary<Guid, int> { [goal] = 9 } });

        await Clinic.Do(Care.Coordinator, Void(contact));

        (await Clinic.Raw<string>("select status from follow_up where promised_for is not null")).Should().Be("Withdrawn");
        (await Person()).Goals.Single().Ratings.Select(x => x.Value).Should().Equal(3);
    }

    [Fact]
    public async Task A_next_date_that_was_booked_since_stands_though_its_contact_was_in_error()
    {
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact() with { NextOn = Friday });
        var next = FollowUpId.Of(await Clinic.Raw<Guid>("select id from follow_up where due_on = '2026-03-06'"));
        var desk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination);
        await Clinic.Do(desk, new BookFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, next, Friday, new TimeOnly(10, 30), 30, Channel.InPerson, "Room 2", Told: true));

        await Clinic.Do(Care.Coordinator, Void(contact));

        (await Care.StatusOf(next)).Should().Be("Open");
        (await Clinic.Raw<string>("select status from booking")).Should().Be("Booked");
    }

    [Fact]
    public async Task A_broken_word_is_repaired_by_the_contact_that_says_sorry_and_broken_again_when_that_was_in_error()
    {
        await BreakAPromise();
        var repair = (await Care.Open(FollowUpKind.Repair)).Single();

        var contact = await Clinic.Do(Care.Coordinator, Care.Contact() with { For = repair });

        (await Repaired()).Should().Be(1);
        await Clinic.Do(Care.Coordinator, Void(contact));
        (await Repaired()).Should().Be(0);
        (await Care.Open(FollowUpKind.Repair)).Should().Equal(repair);
    }

    [Fact]
    public async Task A_repair_that_is_marked_as_done_puts_the_word_right_and_is_not_asked_for_again()
    {
        await BreakAPromise();

        await Clinic.Do(Care.Coordinator, new CompleteFollowUp.Command(Guid.CreateVersion7(), Care.Patient, (await Care.Open(FollowUpKind.Repair)).Single()));

        (await Repaired()).Should().Be(1);
        (await Care.Open(FollowUpKind.Repair)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_no_show_in_error_is_owed_again_and_what_was_planned_in_its_place_is_not()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        Clinic.Clock.Advance(TimeSpan.FromDays(14));
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NoShow) with { For = owed });
        (await Care.StatusOf(owed)).Should().Be("Missed");

        await Clinic.Do(Care.Coordinator, Void(contact));

        (await Care.Open(FollowUpKind.Contact)).Should().Equal(owed);
    }

    [Fact]
    public async Task Another_day_agreed_in_error_is_not_agreed_and_the_first_one_stands()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.Rescheduled) with { For = owed, NextOn = Friday, NextTold = true });

        await Clinic.Do(Care.Coordinator, Void(contact));

        (await Care.Open(FollowUpKind.Contact)).Should().Equal(owed);
        (await Clinic.Raw<string>("select status from follow_up where due_on = '2026-03-06'")).Should().Be("Withdrawn");
    }

    [Fact]
    public async Task Another_day_that_was_booked_since_stands_though_the_contact_was_in_error()
    {
        var owed = (await Care.Open(FollowUpKind.Contact)).Single();
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.Rescheduled) with { For = owed, NextOn = Friday });
        var moved = FollowUpId.Of(await Clinic.Raw<Guid>("select id from follow_up where due_on = '2026-03-06'"));
        await Clinic.Do(Care.Coordinator, new BookFollowUp.Command(
            Guid.CreateVersion7(), Care.Patient, moved, Friday, new TimeOnly(10, 30), 30, Channel.InPerson, "Room 2", Told: true));

        await Clinic.Do(Care.Coordinator, Void(contact));

        (await Care.Open(FollowUpKind.Contact)).Should().Equal(moved);
        (await Care.StatusOf(owed)).Should().Be("Moved");
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_the_front_desk_is_refused()
    {
        var contact = await Clinic.Do(Care.Coordinator, Care.Contact());
        var desk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        (await Clinic.UseCases.Run(Care.Gp, Void(contact) with { Reason = " " })).Should().BeOfType<Outcome<Nothing>.Invalid>();
        (await Clinic.UseCases.Run(desk, Void(contact))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task A_practice_in_error_is_seen_by_no_rule_and_no_page_and_is_kept()
    {
        var breathing = await Clinic.Do(Care.Psychologist, Care.Breathing());
        var entry = await Clinic.Do(Care.Coordinator, Care.Practice(breathing, marks: "light-headed"));

        await Clinic.Do(Care.Coordinator, new VoidEntry.Command(Guid.CreateVersion7(), Care.Patient, entry, "it was another person"));

        (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single().Recorded.Should().BeEmpty();
        (await Clinic.Raw<string>("select voided_because from entry")).Should().Be("it was another person");
    }

    [Fact]
    public async Task A_session_in_error_takes_its_contact_with_it_and_the_session_is_owed_again()
    {
        var visits = await Clinic.Do(Care.Gp, Care.Visits());
        var session = (await Care.Open(FollowUpKind.Session))[0];
        var entry = await Clinic.Do(Care.Gp, Visit(visits));

        await Clinic.Do(Care.Gp, new VoidEntry.Command(Guid.CreateVersion7(), Care.Patient, entry, "it was another person"));

        (await Care.StatusOf(session)).Should().Be("Open");
        (await Person()).Contacts.Single().InError.Should().NotBeNull();
    }

    [Fact]
    public async Task The_contact_of_a_session_in_error_takes_what_was_written_of_it_with_it()
    {
        var visits = await Clinic.Do(Care.Gp, Care.Visits());
        await Clinic.Do(Care.Gp, Visit(visits));

        await Clinic.Do(Care.Gp, Void((await Person()).Contacts.Single().Id));

        (await Clinic.Raw<string>("select voided_because from entry")).Should().Be("it was another person");
        (await Clinic.Ask(Care.Gp, new DoingQuery.Request(Care.Patient))).Running.Single().Recorded.Should().BeEmpty();
    }

    [Fact]
    public async Task A_contact_after_care_has_ended_is_refused_in_words()
    {
        await Clinic.Do(Care.Gp, new EndCare.Command(Guid.CreateVersion7(), Care.Patient, 0, "goals met"));

        (await Clinic.UseCases.Run(Care.Coordinator, Care.Contact())).Should().BeOfType<Outcome<ContactId>.Refused>()
            .Which.Why.Should().Be("This person is not in care. Take them into care first.");
    }

    private async Task BreakAPromise()
    {
        await Clinic.Do(Care.Coordinator, Care.Contact() with { NextOn = Friday, NextTold = true });
        Clinic.Clock.Advance(TimeSpan.FromDays(5));
        await Clinic.SweepEvaluations();
        await Clinic.Do(Care.Coordinator, Care.Contact(ContactOutcome.NotReached));
    }

    private RecordSession.Command Visit(Domain.Interventions.InterventionId visits) => new(
        Guid.CreateVersion7(), Care.Patient, visits, "visit-note", Channel.InPerson, Domain.Forms.Answers.None.With("minutes", new Domain.Forms.NumberValue(20, Domain.Content.Unit.Minute)));

    private VoidContact.Command Void(ContactId contact) => new(Guid.CreateVersion7(), Care.Patient, contact, "it was another person");

    private Task<long> Repaired() => Clinic.Raw<long>("select count(*) from follow_up where repaired_at is not null");

    private Task<PersonQuery.Person> Person() => Clinic.Ask(Care.Gp, new PersonQuery.Request(Care.Patient));
}
