namespace CareCoord.Browser.Tests.Fixtures;

/// <summary>What somebody looks at.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Dark)
{
    public static readonly Screen Wide = new("1440-light", 1440, 1000, Dark: false);
    public static readonly Screen WideDark = Wide with { Name = "1440-dark", Dark = true };
    public static readonly Screen Phone = new("390-light", 390, 844, Dark: false);
    public static readonly Screen PhoneDark = Phone with { Name = "390-dark", Dark = true };

    /// <summary>The four on which every page has to be looked at.</summary>
    public static IReadOnlyList<Screen> All { get; } = [Wide, WideDark, Phone, PhoneDark];

    public override string ToString() => Name;
}
