using CareCoord.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCoord.Data.Migrating;

/// <summary>Brings a database to the program's schema: roles, tables, audit, protection. Safe to run again, and by several nodes at once.</summary>
/// <param name="logins">The installation's logins.</param>
public sealed class Migrator(DatabaseLogins logins)
{
    private const long Lock = 4_711_200;
    private const int Tries = 5;

    /// <summary>Migrates.</summary>
    /// <param name="say">Told what is being done, one line at a time.</param>
    /// <param name="ct">Stops between steps.</param>
    /// <returns>How many migrations were applied.</returns>
    public async Task<int> Run(Action<string> say, CancellationToken ct)
    {
        await using var held = await HoldLock(ct);
        await Execute(logins.Configured, Scripts.Read("roles"), ct);
        await SetPassword(DatabaseLogins.AppRole, ct);
        await SetPassword(DatabaseLogins.JobsRole, ct);

        var applied = await MigrateCare(say, ct) + await MigrateIdentity(ct);
        await Execute(logins.Owner, Scripts.Read("audit"), ct);
        await Execute(logins.Owner, Scripts.Read("protect"), ct);
        return applied;
    }

    /// <summary>Migrations that the database lacks.</summary>
    public async Task<IReadOnlyList<string>> Pending(CancellationToken ct)
    {
        await using var care = new CareCoordDb(DatabaseOptions.Care(logins.Owner));
        return [.. await care.Database.GetPendingMigrationsAsync(ct)];
    }

    private async Task<int> MigrateCare(Action<string> say, CancellationToken ct)
    {
        await using var care = new CareCoordDb(DatabaseOptions.Care(logins.Owner));
        var pending = await PendingOf(care, "public.\"__EFMigrationsHistory\"", ct);
        if (pending.Count > 0)
        {
            say($"Bringing the database up to date: {pending.Count} {(pending.Count == 1 ? "step" : "steps")} …");
            await care.Database.MigrateAsync(ct);
        }

        return pending.Count;
    }

    private async Task<int> MigrateIdentity(CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<IdentityDb>();
        DatabaseOptions.Identity(builder, logins.Owner);
        await using var identity = new IdentityDb(builder.Options);
        var pending = await PendingOf(identity, "identity.\"__EFMigrationsHistory\"", ct);
        if (pending.Count > 0)
        {
            await identity.Database.MigrateAsync(ct);
        }

        return pending.Count;
    }

    /// <summary>Asking EF for pending migrations of an empty database logs an error about the missing history table; so we look first.</summary>
    private async Task<List<string>> PendingOf(DbContext db, string history, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(logins.Owner);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select to_regclass($1) is not null", connection) { Parameters = { new() { Value = history } } };
        return await command.ExecuteScalarAsync(ct) is true
            ? [.. await db.Database.GetPendingMigrationsAsync(ct)]
            : [.. db.Database.GetMigrations()];
    }

    private Task SetPassword(string role, CancellationToken ct) =>
        Execute(logins.Configured, $"alter role {role} login password '{logins.PasswordOf(role)}'", ct);

    private async Task<NpgsqlConnection> HoldLock(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(logins.Configured) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"select pg_advisory_lock({Lock})", connection);
        await command.ExecuteNonQueryAsync(ct);
        return connection;
    }

    /// <summary>Another node may be at work: of two who wait for each other the database ends one, and nothing of it was done.</summary>
    private static async Task Execute(string connectionString, string sql, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await ExecuteOnce(connectionString, sql, ct);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DeadlockDetected && tries < Tries)
            {
                // Whoever was in the way has gone on.
            }
        }
    }

    private static async Task ExecuteOnce(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
