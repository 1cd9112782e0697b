using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CsCheck;

namespace CareCoord.Domain.Tests.FollowUps.Planning;

/// <summary>What holds whatever happens: random lives of up to a year, planned every few days.</summary>
public sealed class PlannerProperties
{
    private const int Lives = 150;

    private static readonly string[] Zones =
        ["Europe/Lisbon", "America/New_York", "America/Santiago", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Kathmandu"];

    private static readonly Gen<(int[] Days, int Zone, int Phase)> Life =
        Gen.Select(Gen.Int[0, 9999].Array[5, 60], Gen.Int[0, Zones.Length - 1], Gen.Int[0, 4]);

    [Fact]
    public void Planning_again_changes_nothing() =>
        Live((care, _) => care.Plan().IsNothing.Should().BeTrue());

    [Fact]
    public void Nothing_is_dated_in_the_past_or_on_a_weekend() => Live((care, changes) =>
    {
        foreach (var owed in New(changes))
        {
            (owed.OpensOn >= care.Today && owed.DueOn >= owed.OpensOn && owed.DueOn.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Should().BeTrue(owed.ToString());
        }
    });

    [Fact]
    public void An_active_person_always_has_a_dated_next_contact() => Live((care, _) =>
    {
        if (care.Input.Standing.State == CareState.Active)
        {
            care.Open.Any(x => x.Kind.IsMeeting()).Should().BeTrue();
        }
    });

    [Fact]
    public void Whoever_is_not_active_is_never_to_be_contacted() => Live((care, _) =>
    {
        if (care.Input.Standing.State is not (CareState.Active or CareState.Watched))
        {
            care.Open.Any(x => x.Kind.ReachesPerson()).Should().BeFalse();
        }
    });

    [Fact]
    public void Nothing_is_planned_twice() => Live((care, _) =>
        care.All.SelectMany(x => x.Reasons).Where(x => x.ReleasedOn is null).GroupBy(x => x.Key).Any(x => x.Count() > 1).Should().BeFalse());

    [Fact]
    public void Nothing_is_owed_by_nobody() => Live((care, _) =>
        care.Open.Select(x => x.OwnerId).Concat(care.Open.SelectMany(x => x.Reasons).Select(x => x.OwnerId)).Any(x => x == default).Should().BeFalse());

    [Fact]
    public void No_week_is_planned_beyond_the_cap() => Live((care, changes) =>
    {
        foreach (var week in changes.Inserts.Where(x => x.First.Key.Kind.IsMeeting()).Select(x => MondayOf(x.First.DueOn)).Distinct())
        {
            care.All.Where(x => x.Kind.IsMeeting()).Count(x => InWeek(x, week, care.Today)).Should().BeLessThanOrEqualTo(TestRules.Planner.WeeklyCap);
        }
    });

    [Fact]
    public void Only_contacts_that_fit_one_channel_are_merged() => Live((care, _) =>
    {
        foreach (var merged in care.Open.Where(x => x.Reasons.Count(y => y.ReleasedOn is null) > 1))
        {
            var live = merged.Reasons.Where(x => x.ReleasedOn is null).ToList();
            live.TrueForAll(x => x.Kind.IsContact()).Should().BeTrue();
            live.Select(x => x.Channel).Where(x => x is not null).Distinct().Count().Should().BeLessThanOrEqualTo(1);
            (merged.IsAgreed() || merged.OwnerId == live.MinBy(x => x.DueOn)!.OwnerId || live.Count(x => x.DueOn == merged.DueOn) > 1).Should().BeTrue();
        }
    });

    [Fact]
    public void The_same_facts_in_any_order_give_the_same_plan() => Live((care, _) =>
    {
        care.GoTo(care.Today.AddDays(30));
        var input = care.Input;
        var turned = input with
        {
            FollowUps = [.. input.FollowUps.Reverse()],
            Contacts = [.. input.Contacts.Reverse()],
            Interventions = [.. input.Interventions.Reverse()],
        };

        Written(Planner.Plan(turned)).Should().Equal(Written(Planner.Plan(input)));
    });

    private static void Live(Action<SimulatedCare, PlannedChanges> holds) => Life.Sample(
        life =>
        {
            var care = new SimulatedCare(Given.Person(Given.In((Phase)life.Phase)) with { Zone = Zones[life.Zone], ConsentNotAskedSince = People.Monday });
            foreach (var day in life.Days)
            {
                care.GoTo(care.Today.AddDays(1 + (day % 9)));
                RandomDay.Happens(care, day / 9);
                holds(care, care.Plan());
            }
        },
        iter: Lives);

    private static IEnumerable<Owed> New(PlannedChanges changes) =>
        changes.Inserts.SelectMany(x => x.Reasons).Concat(changes.Merges.Select(x => x.Reason));

    private static List<string> Written(PlannedChanges changes) =>
    [
        .. changes.Withdrawals.Select(x => x.ToString()),
        .. changes.Merges.Select(x => x.ToString()),
        .. changes.Inserts.Select(x => string.Join('|', x.Reasons)),
        .. changes.HandOvers.Select(x => x.ToString()),
    ];

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static bool InWeek(FollowUp followUp, DateOnly week, DateOnly today) => followUp.Status switch
    {
        FollowUpStatus.Open => MondayOf(followUp.DueOn < today ? today : followUp.DueOn) == week,
        FollowUpStatus.Done or FollowUpStatus.Missed => MondayOf(followUp.EndedOn!.Value) == week,
        _ => false,
    };
}
