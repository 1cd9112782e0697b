using CareCoord.Domain.Attention;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;

namespace CareCoord.Benchmarks.Simulating;

/// <summary>A coordinator, a clinician who leads and a psychologist, who stand in for one another; their days away and their minutes.</summary>
internal sealed class StaffYear
{
    private static readonly (int Month, int Day)[] Holidays = [(1, 1), (4, 3), (4, 6), (5, 1), (6, 10), (8, 15), (10, 5), (11, 2), (12, 8), (12, 25)];

    private readonly Dictionary<StaffId, List<(DateOnly From, DateOnly Until)>> _away = [];
    private readonly Dictionary<DateOnly, int> _left = [];
    private readonly Assumptions _assumed;

    public StaffYear(Assumptions assumed, Random random, DateOnly first, string zone)
    {
        _assumed = assumed;
        (Coordinator, Lead, Psychologist) = (Id(random), Id(random), Id(random));
        var calendar = new WorkCalendar(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            Holidays.SelectMany(x => new[] { new DateOnly(first.Year, x.Month, x.Day), new DateOnly(first.Year + 1, x.Month, x.Day) }));
        Calendars = new WorkCalendars(All.ToDictionary(x => x, _ => calendar));
        Deputies = new Dictionary<StaffId, StaffId> { [Coordinator] = Lead, [Lead] = Psychologist, [Psychologist] = Lead };

        // One after the other, so that nobody is away with whom they stand in for.
        var stretch = assumed.DaysAway / 3;
        for (var i = 0; i < 9; i++)
        {
            var from = first.AddDays((i * 40) + random.Next(0, 40 - stretch));
            _away.TryAdd(All[i % 3], []);
            _away[All[i % 3]].Add((from, from.AddDays(stretch - 1)));
        }

        Away = [.. _away.SelectMany(x => x.Value.Select(y => new TimeAway(x.Key, WallClock.StartOf(y.From, zone), WallClock.StartOf(y.Until.AddDays(1), zone))))];
    }

    public StaffId Coordinator { get; }

    public StaffId Lead { get; }

    public StaffId Psychologist { get; }

    public IReadOnlyList<StaffId> All => [Coordinator, Lead, Psychologist];

    public WorkCalendars Calendars { get; }

    public IReadOnlyDictionary<StaffId, StaffId> Deputies { get; }

    public IReadOnlyList<TimeAway> Away { get; }

    /// <summary>Minutes the coordinator, or whoever stands in, has spent over the year.</summary>
    public long MinutesSpent { get; private set; }

    public bool IsAway(StaffId who, DateOnly day) => _away[who].Exists(x => x.From <= day && day <= x.Until);

    /// <summary>Who does what somebody owes on a day: they themselves, their deputy, or nobody because it is no working day.</summary>
    public StaffId? Present(StaffId owner, DateOnly day) => !Calendars.Of(owner).IsWorkingDay(day) ? null : IsAway(owner, day) ? Deputies[owner] : owner;

    /// <summary>Takes minutes of a day; false when there are none left.</summary>
    public bool Spend(DateOnly day, int minutes)
    {
        var left = _left.GetValueOrDefault(day, _assumed.MinutesADay);
        if (left < minutes)
        {
            return false;
        }

        _left[day] = left - minutes;
        MinutesSpent += minutes;
        return true;
    }

    private static StaffId Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return StaffId.Of(new Guid(bytes));
    }
}
