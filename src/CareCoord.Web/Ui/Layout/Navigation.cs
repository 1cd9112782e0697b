using CareCoord.Domain.Teams;
using CareCoord.Web.Ui.Staff;

namespace CareCoord.Web.Ui.Layout;

/// <summary>The places of the program, in the order in which they are shown. On a phone the first four stand in the bar.</summary>
public static class Navigation
{
    /// <summary>All places, for the help of keys.</summary>
    public static IReadOnlyList<NavItem> Places { get; } =
    [
        new("/", "Today", 't'),
        new("/caseload", "Caseload", 'c'),
        new("/huddle", "Huddle", 'h'),
        new("/people", "People", 'p'),
        new("/time", "Time", 'm'),
        new("/overview", "Overview", 'o'),
        new("/emergencies", "Emergencies"),
        new("/settings", "Settings", 's'),
    ];

    /// <summary>The places of somebody's role.</summary>
    public static IReadOnlyList<NavItem> For(Me me) => [.. Places.Where(x => IsFor(x, me))];

    private static bool IsFor(NavItem place, Me me) => place.Href switch
    {
        "/people" => me.FindsPeople,
        "/settings" or "/overview" => true,
        "/emergencies" => me.Role == Role.PrivacyOfficer,
        _ => me.IsClinical,
    };
}
