using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CsCheck;

namespace CareCoord.Domain.Tests.FollowUps.Capacity;

public sealed class SpreadingTests
{
    private const int Count = 6;
    private const int Cap = 2;

    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly ContactBudget Budget = new(
        [ContactBudgetTests.Day(DayOfWeek.Monday, 120), ContactBudgetTests.Day(DayOfWeek.Thursday, 120)], new HashSet<DateOnly> { new(2026, 12, 3) }, [(new(2026, 12, 14), new(2026, 12, 18))]);

    private static readonly WorkCalendar Calendar = new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Thursday], [new(2026, 12, 7)]);

    /// <summary>Up to forty contacts of ten people: due on some day, 15 to 85 minutes, movable or not, each with its own limits.</summary>
    private static readonly Gen<ContactOwed[]> Any = Gen.Select(Gen.Int[-5, 40], Gen.Int[15, 85], Gen.Int[0, 9], Gen.Int[0, 12]).Array[0, 40].Select(all => all
        .Select((x, i) => new ContactOwed(
            TestIds.Of<FollowUpId>(i + 1), TestIds.Of<PatientId>(x.Item3 + 1), Today.AddDays(x.Item1), x.Item2, Today.AddDays(x.Item1 - 3), x.Item1 < 0 || x.Item4 < 3 ? null : Today.AddDays(x.Item1 + x.Item4)))
        .ToArray());

    [Fact]
    public void A_full_week_gives_what_can_wait_longest_to_the_nearest_day_with_time()
    {
        var owed = new[] { Owed(1, "2026-11-26", 100, latest: "2026-12-03"), Owed(2, "2026-11-26", 100, latest: null), Owed(3, "2026-11-23", 100, latest: "2026-11-30") };

        var moves = Propose(owed);

        moves.Should().ContainSingle();
        (moves[0].Contact.Id, moves[0].To).Should().Be((owed[0].Id, new DateOnly(2026, 11, 30)), "the Thursday after is a holiday");
    }

    [Fact]
    public void Where_nothing_may_move_nothing_is_proposed() =>
        Propose([Owed(1, "2026-11-26", 200, latest: null), Owed(2, "2026-11-26", 200, latest: null)]).Should().BeEmpty();

    [Fact]
    public void Without_working_hours_nothing_is_proposed() =>
        Spreading.Propose(Weeks.Of([Owed(1, "2026-11-26", 500, latest: "2026-12-03")], Budget with { Hours = [] }, Today, Count), Budget with { Hours = [] }, Calendar, Meetings([]), Today, Cap).Should().BeEmpty();

    [Fact]
    public void Nothing_moves_beyond_its_limits_or_that_must_not_move_and_each_once() => Any.Sample(owed =>
    {
        var moves = Propose(owed);
        return moves.All(x => x.Contact.Latest is { } latest && x.To <= latest && x.To >= x.Contact.Earliest && x.To >= Today && Budget.MinutesOn(x.To) > 0 && Calendar.IsWorkingDay(x.To))
            && moves.DistinctBy(x => x.Contact.Id).Count() == moves.Count;
    });

    [Fact]
    public void No_week_gets_too_full_by_it_and_no_person_more_than_the_cap() => Any.Sample(owed =>
    {
        var (before, after) = (Weeks.Of(owed, Budget, Today, Count), Weeks.Of(Moved(owed), Budget, Today, Count));
        var (met, meet) = (Meetings(owed), Meetings(Moved(owed)));
        return before.Zip(after).All(x => x.Second.Owed <= Math.Max(x.First.Owed, x.Second.There))
            && meet.All(x => x.Value <= Math.Max(Cap, met.GetValueOrDefault(x.Key)));
    });

    [Fact]
    public void Weeks_that_can_be_served_are_left_alone() => Any.Sample(owed =>
        Weeks.Of(owed, Budget, Today, Count).Any(x => x.IsTooFull) || Propose(owed).Count == 0);

    private static IReadOnlyList<SpreadMove> Propose(IReadOnlyList<ContactOwed> owed) =>
        Spreading.Propose(Weeks.Of(owed, Budget, Today, Count), Budget, Calendar, Meetings(owed), Today, Cap);

    private static ContactOwed[] Moved(ContactOwed[] owed)
    {
        var to = Propose(owed).ToDictionary(x => x.Contact.Id, x => x.To);
        return [.. owed.Select(x => x with { DueOn = to.GetValueOrDefault(x.Id, x.DueOn) })];
    }

    private static Dictionary<(PatientId, DateOnly), int> Meetings(IEnumerable<ContactOwed> owed) =>
        owed.GroupBy(x => (x.PatientId, Week.MondayOf(x.DueOn))).ToDictionary(x => x.Key, x => x.Count());

    private static ContactOwed Owed(int id, string due, int minutes, string? latest) => new(
        TestIds.Of<FollowUpId>(id), TestIds.Of<PatientId>(id), DateOnly.Parse(due, null), minutes, DateOnly.Parse(due, null).AddDays(-1), latest is null ? null : DateOnly.Parse(latest, null));
}
