using CareCoord.Domain.Time;

namespace CareCoord.Web.Features.Demo;

/// <summary>The invented past of the demo clinic: Monday to Friday, without holidays.</summary>
internal static class DemoWeek
{
    /// <summary>The day itself if it is worked, else the next one that is.</summary>
    public static DateOnly OrNextWorkingDay(this DateOnly day) => WorkCalendar.MondayToFriday.OrNext(day);

    /// <summary>The day itself if it is worked, else the one before.</summary>
    public static DateOnly OrPreviousWorkingDay(this DateOnly day) => WorkCalendar.MondayToFriday.OrPrevious(day);
}
