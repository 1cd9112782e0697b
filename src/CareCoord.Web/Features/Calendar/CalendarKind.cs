namespace CareCoord.Web.Features.Calendar;

/// <summary>What stands on a day of a person's calendar, in the order in which it is shown.</summary>
public enum CalendarKind
{
    /// <summary>A place of the person's care is closed.</summary>
    Holiday,

    /// <summary>Somebody named in the person's care is away.</summary>
    Away,

    /// <summary>A contact that was made or tried.</summary>
    Contact,

    /// <summary>Something agreed that the person did not come to, or that we missed.</summary>
    Missed,

    /// <summary>An agreed time.</summary>
    Booked,

    /// <summary>Something owed by this day.</summary>
    Owed,
}
