namespace CareCoord.Web.Starting;

/// <summary>
/// Names of the program's own settings, in the configuration's spelling; in the environment a colon is two underscores. Those of mail are
/// the properties of <see cref="Integrations.Mail.MailOptions"/>; docs/operations.md explains each.
/// </summary>
internal static class Settings
{
    /// <summary>The PostgreSQL to use, by a login that may create roles; without it there is one of its own.</summary>
    public const string Database = "ConnectionStrings:CareCoord";

    /// <summary>The file in which the password of that login stands, where it is not to stand in the connection string.</summary>
    public const string DatabasePasswordFile = "Database:PasswordFile";

    /// <summary>What this process does: <c>web</c>, <c>worker</c> or <c>all</c>.</summary>
    public const string Role = "Role";

    /// <summary>After how many minutes without a key or a touch a page is locked.</summary>
    public const string IdleMinutes = "IdleLock:Minutes";

    /// <summary>Where traces, metrics and logs go (OTLP); without it they go nowhere.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>True when this process runs background jobs.</summary>
    /// <exception cref="CareCoord.EmbeddedPostgres.CannotStartException">There is no such role.</exception>
    public static bool RunsJobs(IConfiguration configuration) => configuration[Role] switch
    {
        null or "" or "all" or "worker" => true,
        "web" => false,
        var other => throw new EmbeddedPostgres.CannotStartException($"'{other}' is no role: set Role to web, worker or all."),
    };
}
