using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Huddles;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.FollowUps;

public sealed class FollowUpsByHandTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly DateOnly Thursday = new(2026, 3, 5);

    /// <summary>In Lisbon the clock jumps from 01:00 to 02:00 on this day.</summary>
    private static readonly DateOnly SummerTimeBegins = new(2026, 3, 29);

    [Fact]
    public async Task Something_added_by_hand_is_owed_by_whom_it_was_given_to_and_is_no_promise_by_itself()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));

        var next = await Next(id);

        (next.Owner, next.DueOn, next.Words, next.IsPromised).Should().Be(("Dr Okoye", Thursday, "About the blood count.", false));
    }

    [Fact]
    public async Task What_the_person_was_told_is_a_promise_for_that_time()
    {
        await Clinic.Do(Care.Coordinator, Add(Care.Gp) with { TellBy = new TimeOnly(12, 0) });

        (await Promised()).Should().Be(new DateTime(2026, 3, 5, 12, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Nothing_is_given_to_somebody_who_takes_no_part_in_the_care()
    {
        var outsider = await Clinic.HireOutsider(Role.Clinician, Discipline.PrimaryCare);
        var frontDesk = await Clinic.Hire(Role.FrontDesk, Discipline.Coordination);

        foreach (var other in new[] { outsider, frontDesk })
        {
            var outcome = await Clinic.UseCases.Run(Care.Coordinator, Add(other));
            outcome.Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Code.Should().Be("follow-up.outsider");
        }

        (await Clinic.Ask(Care.Coordinator, new CareTeamQuery.Request(Care.Patient))).Select(x => x.Id).Should().NotContain(frontDesk.Staff!.Value);
    }

    [Fact]
    public async Task What_was_marked_as_done_is_owed_again_when_whoever_did_it_takes_it_back()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));
        await Clinic.Do(Care.Gp, new CompleteFollowUp.Command(Guid.CreateVersion7(), Care.Patient, id));

        var other = await Clinic.UseCases.Run(Care.Coordinator, new TakeBackDone.Command(Guid.CreateVersion7(), Care.Patient, id));
        other.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("follow-up.done-by-other");
        await Clinic.Do(Care.Gp, new TakeBackDone.Command(Guid.CreateVersion7(), Care.Patient, id));

        (await Care.StatusOf(id)).Should().Be("Open");
    }

    [Fact]
    public async Task What_was_put_off_is_in_the_lists_again_when_that_is_taken_back()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Coordinator));
        await Clinic.Do(Care.Coordinator, new SnoozeFollowUp.Command(Guid.CreateVersion7(), Care.Patient, id, Thursday, "travelling"));

        await Clinic.Do(Care.Coordinator, new TakeBackSnooze.Command(Guid.CreateVersion7(), Care.Patient, id));

        (await Clinic.Raw<int>($"select snooze_count from follow_up where id = '{id.Value}' and snoozed_until is null")).Should().Be(0);
    }

    [Fact]
    public async Task A_booking_has_its_instant_on_the_persons_clock_and_its_place()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));

        await Clinic.Do(Care.Coordinator, Book(id) with { Told = true });

        var next = await Next(id);
        (next.DueOn, next.IsPromised, next.Booked).Should().Be((new DateOnly(2026, 3, 4), true, new PersonQuery.BookedView(Channel.InPerson, 30, "Room 2")));
        next.Words.Should().EndWith("Agreed for 4-Mar, 10:30.");
    }

    [Fact]
    public async Task A_time_that_the_clock_skips_is_refused_in_words_for_the_persons_zone()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));

        var outcome = await Clinic.UseCases.Run(Care.Coordinator, Book(id) with { On = SummerTimeBegins, At = new TimeOnly(1, 30) });

        outcome.Should().BeOfType<Outcome<BookingId>.Refused>().Which.Why.Should().Be("In Europe/Lisbon the clock jumps over 01:30 on 29-Mar. Choose an hour earlier or later.");
    }

    [Fact]
    public async Task A_booking_that_is_called_off_leaves_what_is_owed_and_lifts_what_was_told()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));
        await Clinic.Do(Care.Coordinator, Book(id) with { Told = true });

        await Clinic.Do(Care.Coordinator, new CallOffBooking.Command(Guid.CreateVersion7(), Care.Patient, id, "the person is away", PersonKnows: true));

        var next = await Next(id);
        (next.Booked, next.IsPromised, next.DueOn).Should().Be((null, false, Thursday));
    }

    [Fact]
    public async Task What_is_moved_and_told_is_a_promise_by_the_end_of_the_new_working_day()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp) with { TellBy = new TimeOnly(12, 0) });
        var move = new MoveFollowUp.Command(Guid.CreateVersion7(), Care.Patient, id, new DateOnly(2026, 3, 9), "laboratory is late", PersonKnows: false);

        (await Clinic.UseCases.Run(Care.Gp, move)).Should().BeOfType<Outcome<FollowUpId>.Refused>().Which.Code.Should().Be("follow-up.move-told");
        await Clinic.Do(Care.Gp, move with { CommandId = Guid.CreateVersion7(), PersonKnows = true });

        (await Care.StatusOf(id)).Should().Be("Moved");
        (await Promised("and status = 'Open'")).Should().Be(new DateTime(2026, 3, 9, 17, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task What_is_not_needed_is_withdrawn_with_the_reason()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));

        await Clinic.Do(Care.Gp, new WithdrawFollowUp.Command(Guid.CreateVersion7(), Care.Patient, id, "the result has come", PersonKnows: false));

        (await Care.StatusOf(id)).Should().Be("Withdrawn");
        (await Clinic.Raw<string>($"select ended_because from follow_up where id = '{id.Value}'")).Should().Be("the result has come");
    }

    [Fact]
    public async Task What_the_person_was_told_is_not_taken_back_before_they_know()
    {
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp) with { TellBy = new TimeOnly(12, 0) });
        var notNeeded = new WithdrawFollowUp.Command(Guid.CreateVersion7(), Care.Patient, id, "the result has come", PersonKnows: false);

        (await Clinic.UseCases.Run(Care.Gp, notNeeded)).Should().BeOfType<Outcome<Nothing>.Refused>().Which.Code.Should().Be("follow-up.withdraw-told");
        await Clinic.Do(Care.Gp, notNeeded with { CommandId = Guid.CreateVersion7(), PersonKnows = true });

        (await Care.StatusOf(id)).Should().Be("Withdrawn");
    }

    [Fact]
    public async Task A_day_in_a_far_year_is_refused_beside_its_field_wherever_it_is_typed()
    {
        var far = DateOnly.MaxValue;
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));

        await Refuses("DueOn", Add(Care.Gp) with { DueOn = far });
        await Refuses("On", Book(id) with { On = far });
        await Refuses("To", new MoveFollowUp.Command(Guid.CreateVersion7(), Care.Patient, id, far, "laboratory is late", PersonKnows: false));
        await Refuses("Until", new PauseCare.Command(Guid.CreateVersion7(), Care.Patient, 0, far, "abroad"));
        await Refuses("Until", new RecordAbsence.Command(Guid.CreateVersion7(), Care.Coordinator.Staff!.Value, Thursday, far));
        await Refuses("DueOn", new DecideTurn.Command(
            Guid.CreateVersion7(), HuddleId.Of(Guid.Empty), HuddleRowId.Of(Guid.Empty), Care.Patient, FollowUpKind.Call, "Ring him.", Care.Gp.Staff, far));
        await Refuses("NextReviewOn", new LeaveAsIs.Command(Guid.CreateVersion7(), HuddleId.Of(Guid.Empty), HuddleRowId.Of(Guid.Empty), Care.Patient, far));
    }

    [Fact]
    public async Task The_front_desk_books_and_sees_with_whom_but_never_why()
    {
        var desk = await Clinic.HireOutsider(Role.FrontDesk, Discipline.Coordination);
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp));

        await Clinic.Do(desk, Book(id));

        var row = (await Clinic.Ask(desk, new BookingsQuery.Request(Care.Patient))).Single(x => x.Id == id);
        (row.With, row.At, row.Place).Should().Be(("Dr Okoye", new DateTime(2026, 3, 4, 10, 30, 0), "Room 2"));
        (await Clinic.UseCases.Ask(desk, new PersonQuery.Request(Care.Patient))).Should().BeOfType<Outcome<PersonQuery.Person>.Refused>();
        (await Clinic.UseCases.Run(desk, Add(Care.Gp))).Should().BeOfType<Outcome<FollowUpId>.Refused>();
    }

    [Fact]
    public async Task The_front_desk_sees_what_was_promised_before_it_books_another_hour()
    {
        var desk = await Clinic.HireOutsider(Role.FrontDesk, Discipline.Coordination);
        var id = await Clinic.Do(Care.Coordinator, Add(Care.Gp) with { TellBy = new TimeOnly(12, 0) });

        var row = (await Clinic.Ask(desk, new BookingsQuery.Request(Care.Patient))).Single(x => x.Id == id);

        (row.At, row.Promised).Should().Be((null, new DateTime(2026, 3, 5, 12, 0, 0)));
    }

    private async Task Refuses<T>(string field, ICommand<T> command) =>
        (await Clinic.UseCases.Run(Care.Coordinator, command)).Should().BeOfType<Outcome<T>.Invalid>()
            .Which.Errors.Should().Equal(new FieldError(field, "This is more than two years away. Look at the year."));

    private AddFollowUp.Command Add(Session owner) =>
        new(Guid.CreateVersion7(), Care.Patient, FollowUpKind.Call, "About the blood count", owner.Staff!.Value, Thursday, null);

    private BookFollowUp.Command Book(FollowUpId id) =>
        new(Guid.CreateVersion7(), Care.Patient, id, new DateOnly(2026, 3, 4), new TimeOnly(10, 30), 30, Channel.InPerson, "Room 2", Told: false);

    private async Task<PersonQuery.NextView> Next(FollowUpId id) =>
        (await Clinic.Ask(Care.Gp, new PersonQuery.Request(Care.Patient))).Next.Single(x => x.Id == id);

    private Task<DateTime> Promised(string and = "") => Clinic.Raw<DateTime>($"select promised_for from follow_up where promised_for is not null {and}");
}
