namespace CareCoord.Web.Ui;

/// <summary>What somebody likes on one device. Nothing about patients, and nothing that needs an account.</summary>
public sealed class Preferences
{
    /// <summary>Names of the choices of a theme; the first leaves it to the device.</summary>
    public static readonly IReadOnlyList<string> Themes = ["device", "light", "dark"];

    private const string On = "on";
    private const string Off = "off";

    /// <summary>One of <see cref="Themes"/>.</summary>
    public string Theme { get; set; } = Themes[0];

    /// <summary>Off for people to whom single letters do harm, as with speech input.</summary>
    public string Keys { get; set; } = On;

    public bool KeysAreOn
    {
        get => Keys == On;
        set => Keys = value ? On : Off;
    }

    /// <summary>Takes known values only, whatever a cookie says.</summary>
    public static Preferences From(IRequestCookieCollection cookies) => new()
    {
        Theme = Themes.FirstOrDefault(theme => theme == cookies["theme"]) ?? Themes[0],
        KeysAreOn = cookies["keys"] != Off,
    };
}
