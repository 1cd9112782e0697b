using CareCoord.Domain.Time;

namespace CareCoord.Domain.Teams;

/// <summary>By which calendar each member of staff works.</summary>
/// <param name="By">The calendars that are known.</param>
public sealed record WorkCalendars(IReadOnlyDictionary<StaffId, WorkCalendar> By)
{
    /// <summary>Nobody has said when anybody works.</summary>
    public static WorkCalendars None { get; } = new(new Dictionary<StaffId, WorkCalendar>());

    /// <summary>The calendar of somebody; Monday to Friday where nothing is known.</summary>
    public WorkCalendar Of(StaffId staff) => By.GetValueOrDefault(staff) ?? WorkCalendar.MondayToFriday;
}
