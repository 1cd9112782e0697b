using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CareCoord.Data;

/// <summary>
/// The logins of an installation, all made from the one connection string that somebody configures (or that the
/// embedded server has). The passwords of the program's own roles are derived from the configured one, so that
/// every node computes the same and none is stored.
/// </summary>
/// <param name="configured">Connection string of a login that may create roles and owns the database.</param>
public sealed class DatabaseLogins(string configured)
{
    /// <summary>Name of the role the program runs as.</summary>
    public const string AppRole = "cc_app";

    /// <summary>Name of the role that owns the job storage and nothing else.</summary>
    public const string JobsRole = "cc_jobs";

    /// <summary>As configured: creates roles, and nothing else is done with it.</summary>
    public string Configured { get; } = configured;

    /// <summary>Acts as the owner of all tables; migrations only.</summary>
    public string Owner => new NpgsqlConnectionStringBuilder(Configured)
    {
        Options = "-c role=cc_owner -c app.migrate=on",
        Pooling = false,
        CommandTimeout = 0,
    }.ConnectionString;

    /// <summary>What the program runs as: owns nothing, bypasses nothing.</summary>
    public string App => As(AppRole, maxPoolSize: 50);

    /// <summary>The job storage's login.</summary>
    public string Jobs => As(JobsRole, maxPoolSize: 10);

    /// <summary>The password of one of the program's own roles.</summary>
    public string PasswordOf(string role)
    {
        var secret = new NpgsqlConnectionStringBuilder(Configured).Password ?? "";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"carecoord {role}")));
    }

    private string As(string role, int maxPoolSize) => new NpgsqlConnectionStringBuilder(Configured)
    {
        Username = role,
        Password = PasswordOf(role),
        MaxPoolSize = Math.Min(maxPoolSize, new NpgsqlConnectionStringBuilder(Configured).MaxPoolSize),
        MaxAutoPrepare = 50,
        ApplicationName = "CareCoord",
    }.ConnectionString;
}
