namespace CareCoord.Web.Security;

/// <summary>How many requests are answered in a minute, from the section of this name in the settings (all DESIGN).</summary>
public sealed record RequestLimits
{
    /// <summary>Sign-ins and uses of one-time links, for each address: enough for a practice that begins its morning behind one, and far too few to guess by.</summary>
    public int AtTheDoor { get; init; } = 60;

    /// <summary>Everything, for each account.</summary>
    public int PerUser { get; init; } = 600;

    /// <summary>Everything, for each address: many colleagues may stand behind one.</summary>
    public int PerAddress { get; init; } = 6_000;
}
