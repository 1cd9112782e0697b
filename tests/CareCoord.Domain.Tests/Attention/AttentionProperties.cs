using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareCoord.Domain.Attention;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Tests.FollowUps;
using CareCoord.Domain.Tests.FollowUps.Planning;
using CsCheck;

namespace CareCoord.Domain.Tests.Attention;

/// <summary>What holds of the lists whatever happened to a person: random lives, looked at at every instant at which anything changes.</summary>
public sealed class AttentionProperties
{
    private const int Lives = 120;

    private static readonly string[] Zones = ["Europe/Lisbon", "America/New_York", "Africa/Cairo"];

    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static readonly Gen<(int[] Days, int Zone, int Extras)> Life =
        Gen.Select(Gen.Int[0, 9999].Array[2, 25], Gen.Int[0, Zones.Length - 1], Gen.Int[0, 9999]);

    [Fact]
    public void Nobody_who_cares_for_a_person_ever_finds_a_gap_and_nobody_finds_the_person_twice() => Live(facts =>
    {
        var rows = Worklist.Of(facts, facts.Rows());
        foreach (var now in Instants(facts).Where(x => x >= facts.InCareSince))
        {
            var seen = rows.Where(x => x.CountsAt(now)).Select(x => x.ViewerId).ToList();
            seen.Distinct().Count().Should().Be(seen.Count);
            var carers = facts.State is CareState.Dead or CareState.Left ? [] : facts.CareTeam.Select(x => x.Value).Concat(facts.Teams.Select(x => x.Value));
            carers.Except(seen).Any().Should().BeFalse();
        }
    });

    [Fact]
    public void What_a_viewer_finds_is_the_strongest_of_what_counts() => Live(facts =>
    {
        var rows = facts.Rows();
        var heads = Worklist.Of(facts, rows);
        foreach (var now in Instants(facts))
        {
            foreach (var head in heads.Where(x => x.CountsAt(now)))
            {
                var mine = rows.Where(x => x.CountsAt(now) && Sees(facts, x, head.ViewerId)).ToList();
                (mine.Count == 0 ? head.Band == Band.EveryoneElse : mine.Min(x => x.Band) == head.Band).Should().BeTrue();
                mine.Any(x => x.Band == head.Band && x.Since < head.Since).Should().BeFalse();
            }
        }
    });

    [Fact]
    public void Open_safety_is_always_what_its_clinician_deputy_and_team_find_first() => Live(facts =>
    {
        foreach (var flag in facts.SafetyFlags)
        {
            var viewers = new[] { flag.Clinician.Value, AttentionGiven.Team.Value };
            Worklist.Of(facts, facts.Rows()).Where(x => viewers.Contains(x.ViewerId) && x.CountsAt(flag.RaisedAt.AddDays(30)))
                .All(x => x.Band == Band.Safety).Should().BeTrue();
        }
    });

    [Fact]
    public void No_row_overlaps_another_of_the_same_thing_for_the_same_owner() => Live(facts =>
    {
        foreach (var same in facts.Rows().Where(x => x.Detail.Kind is not null).GroupBy(x => (x.SubjectId, x.OwnerId, IsPromise: x.Band == Band.BrokenPromise || x.Kind == AttentionKind.PromiseDue)))
        {
            var inTime = same.OrderBy(x => x.CountsFrom).ToList();
            inTime.Zip(inTime.Skip(1)).All(x => x.First.CountsUntil <= x.Second.CountsFrom).Should().BeTrue();
        }
    });

    [Fact]
    public void Whatever_is_due_and_not_put_off_stands_on_its_owners_list() => Live(facts =>
    {
        var rows = facts.Rows();
        foreach (var followUp in facts.FollowUps.Where(x => x.IsOpen && x.SnoozedUntil is null))
        {
            var late = Domain.Time.WallClock.StartOf(followUp.DueOn.AddDays(2), facts.Zone);
            rows.Any(x => x.CountsAt(late) && x.SubjectId == followUp.Id.Value && x.OwnerId == followUp.OwnerId && x.Tier < TodayTier.None).Should().BeTrue();
        }
    });

    [Fact]
    public void The_order_of_the_facts_changes_nothing() => Live(facts =>
    {
        var turned = facts with
        {
            FollowUps = [.. facts.FollowUps.Reverse()],
            SafetyFlags = [.. facts.SafetyFlags.Reverse()],
            Away = [.. facts.Away.Reverse()],
            CareTeam = [.. facts.CareTeam.Reverse()],
        };

        Written(turned).Should().Be(Written(facts));
    });

    [Fact]
    public void Instants_are_whole_microseconds_and_details_fit_their_index() => Live(facts =>
    {
        foreach (var row in facts.Rows())
        {
            (row.CountsFrom.Ticks % TimeSpan.TicksPerMicrosecond).Should().Be(0);
            Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(row.Detail, Stored)).Should().BeLessThanOrEqualTo(AttentionDetail.LargestInBytes);
        }
    });

    private static void Live(Action<AttentionFacts> holds) => Life.Sample(
        life =>
        {
            var care = new SimulatedCare(Given.Person() with { Zone = Zones[life.Zone], ConsentNotAskedSince = People.Monday });
            care.Plan();
            foreach (var day in life.Days)
            {
                care.GoTo(care.Today.AddDays(1 + (day % 9)));
                RandomDay.Happens(care, day / 9);
                care.Plan();
            }

            holds(Facts(care, life.Extras));
        },
        iter: Lives);

    private static AttentionFacts Facts(SimulatedCare care, int extras) => AttentionGiven.Person() with
    {
        Zone = care.Input.Zone,
        State = care.Input.Standing.State,
        Phase = care.Input.Standing.Phase,
        FollowUps = [.. care.Input.FollowUps.Where(x => x.IsOpen || x.Promise?.StateAt(care.Now) == PromiseState.Broken)],
        SafetyFlags = [.. Enumerable.Range(0, extras % 3).Select(x => new OpenSafetyFlag(TestIds.Of<SafetyFlagId>(x), (SafetyLevel)x, People.Lee, care.Now.AddHours(-x)))],
        Away = extras % 2 == 0 ? [] : [new(People.Ana, care.Now, care.Now.AddDays(extras % 40)), new(People.Lee, care.Now.AddDays(-3), care.Now.AddDays(9))],
        LastHuddleAt = extras % 5 == 0 ? null : care.Now,
        Unreached = extras % 7 == 0 ? new(TestIds.Of<HuddleRowId>(8), Band.LongLate, 1, care.Now.AddDays(-7)) : null,
        LastReviewedOn = extras % 11 == 0 ? null : care.Today.AddDays(-extras % 90),
    };

    private static IEnumerable<DateTimeOffset> Instants(AttentionFacts facts) =>
        facts.Rows().SelectMany(x => new[] { x.CountsFrom, x.CountsUntil ?? x.CountsFrom }).SelectMany(x => new[] { x, x.AddTicks(-10) }).Distinct();

    private static bool Sees(AttentionFacts facts, AttentionRow row, Guid viewer) =>
        row.OwnerId.Value == viewer || row.DeputyId?.Value == viewer || facts.Teams.Any(x => x.Value == viewer);

    private static string Written(AttentionFacts facts) =>
        JsonSerializer.Serialize(facts.Rows(), Stored) + JsonSerializer.Serialize(Worklist.Of(facts, facts.Rows()), Stored);
}
