using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CsCheck;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

/// <summary>Nothing falls due on a day on which its owner does not work: in cases, and in random lives in which holidays come and hours change.</summary>
public sealed class PlannerCalendarTests
{
    private const int Lives = 150;

    private static readonly StaffId[] Owners = [People.Ana, People.Gp, People.Lee, People.Specialist];

    private static readonly DayOfWeek[][] Weeks =
    [
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [DayOfWeek.Monday, DayOfWeek.Wednesday],
        [DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday],
        [DayOfWeek.Friday],
    ];

    [Fact]
    public void The_next_contact_is_due_after_the_holiday_of_its_owner()
    {
        var care = new SimulatedCare(Given.Person() with { Calendars = Closed(People.Ana, "2026-03-16", "2026-03-17") });

        care.Plan();

        Contact(care).DueOn.Should().Be(new DateOnly(2026, 3, 18));
    }

    [Fact]
    public void A_holiday_of_another_site_changes_nothing()
    {
        var care = new SimulatedCare(Given.Person() with { Calendars = Closed(People.Specialist, "2026-03-16") });

        care.Plan();

        Contact(care).DueOn.Should().Be(new DateOnly(2026, 3, 16));
    }

    [Fact]
    public void A_word_to_put_right_within_two_working_days_waits_for_the_owner_to_be_there()
    {
        var care = new SimulatedCare(Given.Person() with { Calendars = Closed(People.Ana, "2026-03-10", "2026-03-11") });
        care.Plan();
        Contact(care).Tell(People.At(new DateOnly(2026, 3, 9), 12), new DateOnly(2026, 3, 9), People.Ana, care.Now);
        care.GoTo(new DateOnly(2026, 3, 10));

        care.Plan();

        care.Open.Single(x => x.Kind == FollowUpKind.Repair).DueOn.Should().Be(new DateOnly(2026, 3, 13), "the 10th and 11th are not worked");
    }

    [Fact]
    public void A_holiday_that_comes_later_puts_off_what_was_owed_on_it()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        care.Change(x => x with { Calendars = Closed(People.Ana, "2026-03-16") });

        var changes = care.Plan();

        changes.Shifts.Should().ContainSingle();
        Contact(care).DueOn.Should().Be(new DateOnly(2026, 3, 17));
        care.Plan().IsNothing.Should().BeTrue();
    }

    [Fact]
    public void Two_who_never_work_on_the_same_day_are_planned_each_on_a_day_of_their_own()
    {
        var care = new SimulatedCare(Given.Person() with
        {
            Rules = TestRules.Planner with { WeeklyCap = 1 },
            Interventions = [Given.Breathing() with { ReviewEvery = null }],
            Calendars = new(new Dictionary<StaffId, WorkCalendar> { [People.Ana] = new([DayOfWeek.Monday], []), [People.Lee] = new([DayOfWeek.Tuesday], []) }),
        });
        care.Owe(Owing.Something(ReasonSource.Hand, FollowUpKind.Session, "1", Discipline.PrimaryCare, People.Gp, due: new DateOnly(2026, 3, 18)));

        care.Plan();

        var both = care.Open.Single(x => x.Reasons.Count == 2);
        both.Reasons.Should().OnlyContain(x => x.DueOn.DayOfWeek == (x.OwnerId == People.Ana ? DayOfWeek.Monday : DayOfWeek.Tuesday));
        both.DueOn.Should().BeAfter(new DateOnly(2026, 3, 22), "the week before is full");
        care.Plan().IsNothing.Should().BeTrue();
    }

    [Fact]
    public void What_was_agreed_with_the_person_stays_on_the_holiday()
    {
        var care = new SimulatedCare(Given.Person());
        care.Plan();
        Contact(care).Tell(People.At(new DateOnly(2026, 3, 16), 12), new DateOnly(2026, 3, 16), People.Ana, care.Now);
        care.Change(x => x with { Calendars = Closed(People.Ana, "2026-03-16") });

        care.Plan().Shifts.Should().BeEmpty();
    }

    [Fact]
    public void A_safety_check_is_never_put_off()
    {
        var care = new SimulatedCare(Given.Person() with { Calendars = Closed(People.Gp, "2026-03-16") });
        care.Owe(Owing.Something(ReasonSource.Hand, FollowUpKind.SafetyCheck, "1", Discipline.PrimaryCare, due: new DateOnly(2026, 3, 16)));

        care.Plan().Shifts.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_that_can_wait_falls_due_on_a_day_that_its_owner_does_not_work() => Live(care =>
    {
        foreach (var owed in care.Open.Where(x => !x.IsAgreed() && !x.IsAboutSafety() && x.DueOn >= care.Today))
        {
            care.Input.Calendars.Of(owed.OwnerId).IsWorkingDay(owed.DueOn).Should().BeTrue($"{owed.Kind} of {owed.OwnerId} on {owed.DueOn}");
        }
    });

    [Fact]
    public void Planning_again_changes_nothing_whatever_the_calendars() => Live(care => care.Plan().IsNothing.Should().BeTrue());

    [Fact]
    public void What_is_put_off_goes_to_a_later_day_that_is_not_past() => Live(
        _ => { },
        (care, changes) => changes.Shifts.Should().OnlyContain(x => x.DueOn > care.Today));

    private static void Live(Action<SimulatedCare> holds, Action<SimulatedCare, PlannedChanges>? eachTime = null) =>
        Gen.Select(Gen.Int[0, 9999].Array[5, 50], Gen.Int[0, 4]).Sample(
            life =>
            {
                var care = new SimulatedCare(Given.Person(Given.In((Phase)life.Item2)) with { ConsentNotAskedSince = People.Monday });
                foreach (var day in life.Item1)
                {
                    care.GoTo(care.Today.AddDays(1 + (day % 9)));
                    RandomDay.Happens(care, day / 9);
                    care.Change(x => x with { Calendars = Changed(x.Calendars, day, care.Today) });
                    eachTime?.Invoke(care, care.Plan());
                    care.Plan();
                    holds(care);
                }
            },
            iter: Lives);

    /// <summary>Somebody's site closes for some days ahead, or their team works on other days.</summary>
    private static WorkCalendars Changed(WorkCalendars calendars, int number, DateOnly today)
    {
        var closed = Enumerable.Range(0, number % 5).Select(x => today.AddDays((number % 23) + x)).ToList();
        return number % 3 != 0 ? calendars : new(new Dictionary<StaffId, WorkCalendar>(calendars.By)
        {
            [Owners[number % 4]] = new(Weeks[number / 4 % 4], closed),
        });
    }

    private static WorkCalendars Closed(StaffId owner, params string[] days) =>
        new(new Dictionary<StaffId, WorkCalendar> { [owner] = new(Weeks[0], days.Select(x => DateOnly.Parse(x, null))) });

    private static FollowUp Contact(SimulatedCare care) => care.Open.Single(x => x.Kind == FollowUpKind.Contact);
}
