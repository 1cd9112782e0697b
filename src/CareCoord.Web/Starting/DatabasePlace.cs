using CareCoord.EmbeddedPostgres;
using Npgsql;

namespace CareCoord.Web.Starting;

/// <summary>The database that this run of the program uses: a configured server's, else one of its own.</summary>
internal sealed class DatabasePlace : IAsyncDisposable
{
    private readonly RunningCluster? embedded;

    private DatabasePlace(string connectionString, RunningCluster? embedded)
    {
        ConnectionString = connectionString;
        this.embedded = embedded;
    }

    /// <summary>As configured; embedded, as the cluster's superuser, so that roles and schemas can be made.</summary>
    public string ConnectionString { get; }

    /// <summary>True when nobody has configured a server. Only then may demo people be offered.</summary>
    public bool IsEmbedded => embedded is not null;

    /// <exception cref="CannotStartException">No database is to be had; why.</exception>
    public static async Task<DatabasePlace> Open(IConfiguration configuration, Action<string> say, CancellationToken ct) =>
        Configured(configuration) is { } configured
            ? new(await Reach(configured, ct), embedded: null)
            : await OpenEmbedded(say, ct);

    /// <summary>The server that is named, with its password; null when none is.</summary>
    /// <exception cref="CannotStartException">The file of the password cannot be read.</exception>
    public static string? Configured(IConfiguration configuration) => configuration[Settings.Database] switch
    {
        null or "" => null,
        var named when configuration[Settings.DatabasePasswordFile] is { Length: > 0 } file => WithPassword(named, file),
        var named => named,
    };

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<DatabasePlace> OpenEmbedded(Action<string> say, CancellationToken ct)
    {
        var cluster = await EmbeddedCluster.Start(EmbeddedOptions.FromEnvironment(), say, ct);
        return new(cluster.ConnectionString, cluster);
    }

    private static string WithPassword(string named, string file)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(named) { Password = File.ReadAllText(file).Trim() }.ConnectionString;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The file of the database's password, named in Database__PasswordFile, cannot be read: {e.Message}", e);
        }
        catch (ArgumentException e)
        {
            throw new CannotStartException($"ConnectionStrings__CareCoord cannot be read: {e.Message}", e);
        }
    }

    private static async Task<string> Reach(string connectionString, CancellationToken ct)
    {
        var place = "the server";
        try
        {
            var read = new NpgsqlConnectionStringBuilder(connectionString);
            place = $"PostgreSQL at {read.Host}:{read.Port}";
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(ct);
            return connectionString;
        }
        catch (PostgresException e)
        {
            throw new CannotStartException($"The {place}, named in ConnectionStrings__CareCoord, refuses: {e.MessageText}.", e);
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException or TimeoutException)
        {
            throw new CannotStartException($"The {place}, named in ConnectionStrings__CareCoord, cannot be reached: {e.GetBaseException().Message}.", e);
        }
    }
}
