using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Time;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

public sealed class PlannerDaylightTests
{
    public static TheoryData<string, string> ClockChanges => new()
    {
        { "Europe/Lisbon", "2026-03-29" },
        { "Europe/Lisbon", "2026-10-25" },
        { "America/New_York", "2026-03-08" },
        { "America/New_York", "2026-11-01" },
        { "America/Santiago", "2026-09-06" },
        { "Africa/Cairo", "2026-04-24" },
        { "Australia/Lord_Howe", "2026-10-04" },
    };

    [Theory]
    [MemberData(nameof(ClockChanges))]
    public void In_every_hour_around_a_clock_change_the_plan_goes_by_the_persons_own_day(string zone, string day)
    {
        var changes = DateOnly.Parse(day, null);
        var from = WallClock.StartOf(changes.AddDays(-1), zone);
        for (var at = from; at < from.AddHours(72); at = at.AddMinutes(30))
        {
            var input = Given.Person(today: changes) with { At = at, Zone = zone, Contacts = [new CompletedContact(at, Domain.Teams.Discipline.Coordination)] };
            var local = WallClock.DayOf(at, zone);

            var contact = Planner.Plan(input).Inserts.Single(x => x.First.Key.Kind == FollowUpKind.Contact).First;

            contact.DueOn.Should().Be(WorkCalendar.MondayToFriday.OrNext(local.AddDays(local.DayNumber < new DateOnly(2026, 4, 27).DayNumber ? 14 : 28)));
            WallClock.DayOf(WallClock.StartOf(contact.DueOn, zone), zone).Should().Be(contact.DueOn);
        }
    }

    [Fact]
    public void A_follow_up_due_on_the_long_day_is_due_once()
    {
        var care = new SimulatedCare(Given.Person(today: new DateOnly(2026, 10, 25)) with { Zone = "Europe/Lisbon" });
        care.Change(x => x with { At = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero) });
        care.Plan();

        care.Change(x => x with { At = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero) });

        care.Plan().IsNothing.Should().BeTrue();
    }
}
