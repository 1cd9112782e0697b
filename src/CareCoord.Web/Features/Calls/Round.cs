using CareCoord.Domain.Attention;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Today;

namespace CareCoord.Web.Features.Calls;

/// <summary>The calls of a day, each person once, in the order of Today.</summary>
/// <param name="Calls">Whom to call.</param>
/// <param name="SafetyFirst">How many things about safety are no call, and come before all calls.</param>
public sealed record Round(IReadOnlyList<TodayQuery.Row> Calls, int SafetyFirst)
{
    /// <summary>Takes the calls of a day.</summary>
    /// <param name="day">What is owed.</param>
    /// <param name="only">The calls of one discipline; null for all.</param>
    public static Round Of(TodayQuery.Day day, Discipline? only) => new(
        [.. day.Rows.Where(x => x.IsCall && !IsEnoughToday(x, day.Today) && (only is null || x.Discipline == only || x.Detail.Disciplines?.Contains(only.Value) == true)).DistinctBy(x => x.PatientId)],
        day.Rows.Count(x => x.Tier == TodayTier.Safety && !x.IsCall));

    /// <summary>Whoever has just agreed on the day after tomorrow is not called again today.</summary>
    private static bool IsEnoughToday(TodayQuery.Row row, DateOnly today) =>
        row.Tier == TodayTier.Soon && row.InTouchAt is { } at && WallClock.DayOf(at, row.Zone) == today;
}
