using System.Reflection;
using CareCoord.Web.Integrations.Mail;
using CareCoord.Web.Security;
using CareCoord.Web.Starting;

namespace CareCoord.Web.Tests.Deploy;

/// <summary>Every setting that the program reads, as the environment spells it.</summary>
internal static class KnownSettings
{
    /// <summary>ASP.NET Core's own, that an installation needs.</summary>
    private static readonly string[] OfTheFramework = ["ASPNETCORE_URLS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED"];

    /// <summary>Of the database that the program starts itself.</summary>
    private static readonly string[] OfTheDataDirectory = ["CARECOORD_DATA", "CARECOORD_PG_BIN"];

    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Settings).GetFields(BindingFlags.Public | BindingFlags.Static).Select(x => InEnvironment((string)x.GetRawConstantValue()!)),
        .. typeof(MailOptions).GetProperties().Select(x => InEnvironment($"Mail:{x.Name}")),
        .. typeof(RequestLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(x => InEnvironment($"{nameof(RequestLimits)}:{x.Name}")),
        .. OfTheFramework,
        .. OfTheDataDirectory,
    ];

    private static string InEnvironment(string name) => name.Replace(":", "__", StringComparison.Ordinal);
}
