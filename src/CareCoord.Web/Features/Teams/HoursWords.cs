using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Teams;

/// <summary>Working time in words.</summary>
public static class HoursWords
{
    /// <summary>Monday to Sunday, as a week is shown.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Mon to Thu 09:00 to 17:00, Fri 09:00 to 13:00; 12 h 00 min a week for contacts.</summary>
    public static string Of(IReadOnlyList<WorkingHours> days)
    {
        if (days.Count == 0)
        {
            return "Nobody has said";
        }

        var runs = new List<(WorkingHours First, WorkingHours Last)>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && runs[^1].Last is var last && Index(day) == Index(last) + 1 && (day.From, day.Until) == (last.From, last.Until))
            {
                runs[^1] = (runs[^1].First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return $"{string.Join(", ", runs.Select(Of))}; {CapacityWords.Of(days.Sum(x => x.ContactMinutes))} a week for contacts";
    }

    private static int Index(WorkingHours hours) => Domain.Time.Week.IndexOf(hours.Day);

    private static string Of((WorkingHours First, WorkingHours Last) run) =>
        $"{Short(run.First)}{(run.First == run.Last ? "" : $" to {Short(run.Last)}")} {run.First.From:HH\\:mm} to {run.First.Until:HH\\:mm}";

    private static string Short(WorkingHours hours) => hours.Day.ToString()[..3];
}
