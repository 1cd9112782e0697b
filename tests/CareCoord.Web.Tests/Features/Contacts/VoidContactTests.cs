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

public sealed class VoidContactTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    private Clinic _clinic = null!;
    private InCare _care = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _care = await InCare.Begin(_clinic);
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task What_a_contact_in_error_answered_is_owed_again_and_what_was_planned_from_it_is_not()
    {
        var owed = (await _care.Open(FollowUpKind.Contact)).Single();
        _clinic.Clock.Advance(TimeSpan.FromDays(10));
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact() with { Answers = [owed] });

        await _clinic.Do(_care.Gp, Void(contact));

        (await _care.Open(FollowUpKind.Contact)).Should().Equal(owed);
        (await _care.DueOn(owed)).Should().Be(new DateOnly(2026, 3, 16));
    }

    [Fact]
    public async Task A_contact_is_copied_with_whom_it_is_about_and_what_was_agreed()
    {
        await _clinic.Do(_care.Coordinator, _care.Contact() with { Note = "Slept better.", NextOn = Friday, NextTold = true });

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
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact());

        await _clinic.Do(_care.Gp, Void(contact));

        (await Person()).Contacts.Single().InError.Should().Be("Dr Okoye: it was another person");
    }

    [Fact]
    public async Task The_next_date_and_the_rating_of_a_contact_in_error_fall_with_it()
    {
        var goal = await _clinic.Raw<Guid>("select id from goal");
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact() with { NextOn = Friday, NextTold = true, Ratings = new Dictionary<Guid, int> { [goal] = 9 } });

        await _clinic.Do(_care.Coordinator, Void(contact));

        (await _clinic.Raw<string>("select status from follow_up where promised_for is not null")).Should().Be("Withdrawn");
        (await Person()).Goals.Single().Ratings.Select(x => x.Value).Should().Equal(3);
    }

    [Fact]
    public async Task A_next_date_that_was_booked_since_stands_though_its_contact_was_in_error()
    {
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact() with { NextOn = Friday });
        var next = FollowUpId.Of(await _clinic.Raw<Guid>("select id from follow_up where due_on = '2026-03-06'"));
        var desk = await _clinic.Hire(Role.FrontDesk, Discipline.Coordination);
        await _clinic.Do(desk, new BookFollowUp.Command(
            Guid.CreateVersion7(), _care.Patient, next, Friday, new TimeOnly(10, 30), 30, Channel.InPerson, "Room 2", Told: true));

        await _clinic.Do(_care.Coordinator, Void(contact));

        (await _care.StatusOf(next)).Should().Be("Open");
        (await _clinic.Raw<string>("select status from booking")).Should().Be("Booked");
    }

    [Fact]
    public async Task A_broken_word_is_repaired_by_the_contact_that_says_sorry_and_broken_again_when_that_was_in_error()
    {
        await BreakAPromise();
        var repair = (await _care.Open(FollowUpKind.Repair)).Single();

        var contact = await _clinic.Do(_care.Coordinator, _care.Contact() with { For = repair });

        (await Repaired()).Should().Be(1);
        await _clinic.Do(_care.Coordinator, Void(contact));
        (await Repaired()).Should().Be(0);
        (await _care.Open(FollowUpKind.Repair)).Should().Equal(repair);
    }

    [Fact]
    public async Task A_repair_that_is_marked_as_done_puts_the_word_right_and_is_not_asked_for_again()
    {
        await BreakAPromise();

        await _clinic.Do(_care.Coordinator, new CompleteFollowUp.Command(Guid.CreateVersion7(), _care.Patient, (await _care.Open(FollowUpKind.Repair)).Single()));

        (await Repaired()).Should().Be(1);
        (await _care.Open(FollowUpKind.Repair)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_no_show_in_error_is_owed_again_and_what_was_planned_in_its_place_is_not()
    {
        var owed = (await _care.Open(FollowUpKind.Contact)).Single();
        _clinic.Clock.Advance(TimeSpan.FromDays(14));
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact(ContactOutcome.NoShow) with { For = owed });
        (await _care.StatusOf(owed)).Should().Be("Missed");

        await _clinic.Do(_care.Coordinator, Void(contact));

        (await _care.Open(FollowUpKind.Contact)).Should().Equal(owed);
    }

    [Fact]
    public async Task Another_day_agreed_in_error_is_not_agreed_and_the_first_one_stands()
    {
        var owed = (await _care.Open(FollowUpKind.Contact)).Single();
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact(ContactOutcome.Rescheduled) with { For = owed, NextOn = Friday, NextTold = true });

        await _clinic.Do(_care.Coordinator, Void(contact));

        (await _care.Open(FollowUpKind.Contact)).Should().Equal(owed);
        (await _clinic.Raw<string>("select status from follow_up where due_on = '2026-03-06'")).Should().Be("Withdrawn");
    }

    [Fact]
    public async Task Another_day_that_was_booked_since_stands_though_the_contact_was_in_error()
    {
        var owed = (await _care.Open(FollowUpKind.Contact)).Single();
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact(ContactOutcome.Rescheduled) with { For = owed, NextOn = Friday });
        var moved = FollowUpId.Of(await _clinic.Raw<Guid>("select id from follow_up where due_on = '2026-03-06'"));
        await _clinic.Do(_care.Coordinator, new BookFollowUp.Command(
            Guid.CreateVersion7(), _care.Patient, moved, Friday, new TimeOnly(10, 30), 30, Channel.InPerson, "Room 2", Told: true));

        await _clinic.Do(_care.Coordinator, Void(contact));

        (await _care.Open(FollowUpKind.Contact)).Should().Equal(moved);
        (await _care.StatusOf(owed)).Should().Be("Moved");
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_the_front_desk_is_refused()
    {
        var contact = await _clinic.Do(_care.Coordinator, _care.Contact());
        var desk = await _clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        (await _clinic.UseCases.Run(_care.Gp, Void(contact) with { Reason = " " })).Should().BeOfType<Outcome<Nothing>.Invalid>();
        (await _clinic.UseCases.Run(desk, Void(contact))).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("access.refused");
    }

    [Fact]
    public async Task A_practice_in_error_is_seen_by_no_rule_and_no_page_and_is_kept()
    {
        var breathing = await _clinic.Do(_care.Psychologist, _care.Breathing());
        var entry = await _clinic.Do(_care.Coordinator, _care.Practice(breathing, marks: "light-headed"));

        await _clinic.Do(_care.Coordinator, new VoidEntry.Command(Guid.CreateVersion7(), _care.Patient, entry, "it was another person"));

        (await _clinic.Ask(_care.Gp, new DoingQuery.Request(_care.Patient))).Running.Single().Recorded.Should().BeEmpty();
        (await _clinic.Raw<string>("select voided_because from entry")).Should().Be("it was another person");
    }

    [Fact]
    public async Task A_session_in_error_takes_its_contact_with_it_and_the_session_is_owed_again()
    {
        var visits = await _clinic.Do(_care.Gp, _care.Visits());
        var session = (await _care.Open(FollowUpKind.Session))[0];
        var entry = await _clinic.Do(_care.Gp, Visit(visits));

        await _clinic.Do(_care.Gp, new VoidEntry.Command(Guid.CreateVersion7(), _care.Patient, entry, "it was another person"));

        (await _care.StatusOf(session)).Should().Be("Open");
        (await Person()).Contacts.Single().InError.Should().NotBeNull();
    }

    [Fact]
    public async Task The_contact_of_a_session_in_error_takes_what_was_written_of_it_with_it()
    {
        var visits = await _clinic.Do(_care.Gp, _care.Visits());
        await _clinic.Do(_care.Gp, Visit(visits));

        await _clinic.Do(_care.Gp, Void((await Person()).Contacts.Single().Id));

        (await _clinic.Raw<string>("select voided_because from entry")).Should().Be("it was another person");
        (await _clinic.Ask(_care.Gp, new DoingQuery.Request(_care.Patient))).Running.Single().Recorded.Should().BeEmpty();
    }

    [Fact]
    public async Task A_contact_after_care_has_ended_is_refused_in_words()
    {
        await _clinic.Do(_care.Gp, new EndCare.Command(Guid.CreateVersion7(), _care.Patient, 0, "goals met"));

        (await _clinic.UseCases.Run(_care.Coordinator, _care.Contact())).Should().BeOfType<Outcome<ContactId>.Refused>()
            .Which.Why.Should().Be("This person is not in care. Take them into care first.");
    }

    private async Task BreakAPromise()
    {
        await _clinic.Do(_care.Coordinator, _care.Contact() with { NextOn = Friday, NextTold = true });
        _clinic.Clock.Advance(TimeSpan.FromDays(5));
        await _clinic.SweepEvaluations();
        await _clinic.Do(_care.Coordinator, _care.Contact(ContactOutcome.NotReached));
    }

    private RecordSession.Command Visit(Domain.Interventions.InterventionId visits) => new(
        Guid.CreateVersion7(), _care.Patient, visits, "visit-note", Channel.InPerson, Domain.Forms.Answers.None.With("minutes", new Domain.Forms.NumberValue(20, Domain.Content.Unit.Minute)));

    private VoidContact.Command Void(ContactId contact) => new(Guid.CreateVersion7(), _care.Patient, contact, "it was another person");

    private Task<long> Repaired() => _clinic.Raw<long>("select count(*) from follow_up where repaired_at is not null");

    private Task<PersonQuery.Person> Person() => _clinic.Ask(_care.Gp, new PersonQuery.Request(_care.Patient));
}
