using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Jobs;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Jobs;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Teams;

/// <summary>Holidays and hours: what is owed never falls on a closed day, whom a change concerns is computed anew, in batches where they are many.</summary>
public sealed class CalendarsTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly WorkingHours[] MondayAndTuesday = [Day(DayOfWeek.Monday), Day(DayOfWeek.Tuesday)];

    [Fact]
    public async Task A_holiday_puts_off_what_was_owed_on_it_at_once()
    {
        var contact = (await Care.Open(FollowUpKind.Contact))[0];
        (await Care.DueOn(contact)).Should().Be(new DateOnly(2026, 3, 16));

        await Close("16-Mar-2026 Carnival\n17-Mar-2026 Carnival Tuesday");

        (await Care.DueOn(contact)).Should().Be(new DateOnly(2026, 3, 18));
    }

    [Fact]
    public async Task After_a_contact_the_next_one_is_planned_beside_the_holiday()
    {
        await Close("16-Mar-2026 Carnival");

        await Clinic.Do(Care.Coordinator, Care.Contact());

        (await Care.DueOn((await Care.Open(FollowUpKind.Contact))[0])).Should().Be(new DateOnly(2026, 3, 17));
    }

    [Fact]
    public async Task A_team_that_works_on_two_days_owes_on_those_only()
    {
        await Clinic.Do(Clinic.Administrator, new SetWorkingHours.Command(Guid.CreateVersion7(), Clinic.Team, null, [Day(DayOfWeek.Wednesday), Day(DayOfWeek.Friday)]));

        (await Clinic.Raw<long>("select count(*) from follow_up where status = 'Open' and extract(isodow from due_on) not in (3, 5)")).Should().Be(0);
    }

    [Fact]
    public async Task Lines_that_are_not_understood_are_named_and_nothing_is_added()
    {
        var outcome = await Clinic.UseCases.Run(Clinic.Administrator, new AddHolidays.Command(Guid.CreateVersion7(), Clinic.Site, "16-Mar-2026 Carnival\nsometime"));

        outcome.Should().BeOfType<Outcome<int>.Invalid>().Which.Errors.Should().ContainSingle().Which.Should().Be(new FieldError("Lines", "Line 2: no day at its beginning. Write such as 25-Dec-2026 Christmas Day."));
        (await Clinic.Raw<long>("select count(*) from holiday")).Should().Be(0);
    }

    [Fact]
    public async Task The_same_lines_twice_are_the_same_holidays_and_one_can_be_removed()
    {
        await Close("16-Mar-2026 Carnival");
        await Close("16-Mar-2026 Shrove Monday");

        var holiday = (await Hours()).Sites[0].Holidays.Should().ContainSingle().Which;
        holiday.Name.Should().Be("Shrove Monday");
        await Clinic.Do(Clinic.Administrator, new RemoveHoliday.Command(Guid.CreateVersion7(), holiday.Id));

        (await Hours()).Sites[0].Holidays.Should().BeEmpty();
    }

    [Fact]
    public async Task A_colleague_says_when_they_work_themselves_and_for_no_one_else()
    {
        await Clinic.Do(Care.Coordinator, new SetWorkingHours.Command(Guid.CreateVersion7(), null, Care.Coordinator.Staff, MondayAndTuesday));
        (await Hours()).Staff.Single(x => x.Id == Care.Coordinator.Staff).Counted.Should().Equal(MondayAndTuesday);

        var others = await Clinic.UseCases.Run(Care.Coordinator, new SetWorkingHours.Command(Guid.CreateVersion7(), null, Care.Gp.Staff, MondayAndTuesday));
        var teams = await Clinic.UseCases.Run(Care.Coordinator, new SetWorkingHours.Command(Guid.CreateVersion7(), Clinic.Team, null, MondayAndTuesday));

        others.Should().BeOfType<Outcome<Nothing>.Refused>();
        teams.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Why.Should().Be("An administrator says when a team works.");
    }

    [Fact]
    public async Task More_minutes_than_a_day_has_are_refused_in_words()
    {
        var outcome = await Clinic.UseCases.Run(Care.Coordinator, new SetWorkingHours.Command(
            Guid.CreateVersion7(), null, Care.Coordinator.Staff, [Day(DayOfWeek.Monday) with { ContactMinutes = 481 }]));

        outcome.Should().BeOfType<Outcome<Nothing>.Refused>().Which.Why.Should().Be("Monday has 480 minutes in all. Write 0 to 480 for contacts.");
    }

    [Fact]
    public async Task A_holiday_that_concerns_many_is_worked_off_in_batches_that_are_safe_to_run_twice()
    {
        await ManyInCare();
        var onTheDay = "select count(*) from follow_up where status = 'Open' and due_on = '2026-03-16'";
        (await Clinic.Raw<long>(onTheDay)).Should().BeGreaterThan(Affected.AtOnce);
        await Close("16-Mar-2026 Carnival");
        (await Left()).Should().Be(Affected.AtOnce + 2, "nobody is computed anew inside the operation");
        (await Waiting()).Should().Be(Affected.AtOnce + 2);

        await Clinic.Do(Clinic.System, new SweepPatients.Command(Guid.CreateVersion7(), Schedule.Recompute, 10));
        (await Left()).Should().Be(Affected.AtOnce - 8, "a kill after a batch leaves the rest marked");
        await Run();
        await Run();

        (await Left()).Should().Be(0);
        (await Clinic.Raw<long>(onTheDay)).Should().Be(0);
    }

    [Fact]
    public async Task A_person_at_whom_it_fails_is_set_aside_and_named_by_number_only()
    {
        await ManyInCare();
        await Close("16-Mar-2026 Carnival");

        await Clinic.Do(Clinic.System, new SetAside.Command(Guid.CreateVersion7(), Schedule.Recompute, "Broke 1"));

        var change = (await Clinic.Ask(Clinic.Administrator, new WideChangesQuery.Request())).Should().ContainSingle().Which;
        (change.SetAside, change.Left, change.What).Should().Be((1, Affected.AtOnce + 1, "Holidays of River Street Practice: Carnival."));
        await Run();
        (await Left()).Should().Be(0, "nobody else waits for whoever it fails at");
        (await Clinic.Raw<long>("select count(*) from follow_up where status = 'Open' and due_on = '2026-03-16'")).Should().BeGreaterThan(0, "it is theirs");
    }

    private async Task ManyInCare()
    {
        var people = new List<PatientId>();
        for (var i = 0; i <= Affected.AtOnce; i++)
        {
            people.Add(await Clinic.Register(People.Fields($"Person {i}")));
        }

        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, [.. people]));
    }

    private static WorkingHours Day(DayOfWeek day) => new(day, new TimeOnly(9, 0), new TimeOnly(17, 0), 240);

    private Task<int> Close(string lines) => Clinic.Do(Clinic.Administrator, new AddHolidays.Command(Guid.CreateVersion7(), Clinic.Site, lines));

    private Task<HoursQuery.Hours> Hours() => Clinic.Ask(Clinic.Administrator, new HoursQuery.Request());

    private async Task<int> Left() => (await Clinic.Ask(Clinic.Administrator, new WideChangesQuery.Request())).Sum(x => x.Left);

    private async Task<long> Waiting() => (await Clinic.Ask(Clinic.Administrator, new JobsQuery.Request())).Single(x => x.Job == Schedule.Recompute).Waiting;

    private Task Run() => Clinic.Sweeper.Run(Schedule.Recompute, CancellationToken.None);
}
