namespace CareCoord.Web.Ui.Layout;

/// <summary>The places of the program, in the order in which they are shown. On a phone the first four stand in the bar.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavItem> Places { get; } =
    [
    ];
}
