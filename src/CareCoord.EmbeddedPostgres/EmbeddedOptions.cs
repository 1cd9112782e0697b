namespace CareCoord.EmbeddedPostgres;

/// <summary>Where the cluster lives and how it runs.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>Everything of this installation stands beneath it.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The folder of one PostgreSQL's programs; null looks in the usual places and then asks npm.</summary>
    public string? BinariesDirectory { get; init; }

    /// <summary>Created beside <c>postgres</c> when it is missing.</summary>
    public string Database { get; init; } = "carecoord";

    /// <summary>False for data that nobody needs after a power cut, as those of tests: much quicker.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Server settings such as <c>max_connections=300</c>; they hold when this call starts the server, not when it joins one.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What the server is started with, durability included.</summary>
    internal IEnumerable<string> AllSettings =>
        Durable ? Settings : [.. Settings, "fsync=off", "synchronous_commit=off", "full_page_writes=off"];

    /// <summary>What the environment says, else the place customary for the account.</summary>
    public static EmbeddedOptions FromEnvironment() => new()
    {
        DataDirectory = NonEmpty("CARECOORD_DATA") is { } named ? Path.GetFullPath(named) : CustomaryDataDirectory,
        BinariesDirectory = NonEmpty("CARECOORD_PG_BIN"),
    };

    /// <summary>PostgreSQL refuses to run as root, and the account it then runs as cannot enter root's home.</summary>
    internal static string CustomaryDataDirectory => ServerAccount.IsRoot ? "/var/lib/carecoord" : PerUserDirectory;

    private static string PerUserDirectory => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "carecoord");

    private static string? NonEmpty(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
