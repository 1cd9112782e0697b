using CareCoord.Data;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCoord.Web.Execution;

/// <summary>The program's connections to the record of care, as the role that owns nothing.</summary>
public sealed class CareDatabase(DatabaseLogins logins) : IAsyncDisposable
{
    /// <summary>The pool everything runs on. Nothing is reset between two users of a connection: whatever an operation sets ends with its transaction.</summary>
    public NpgsqlDataSource App { get; } = NpgsqlDataSource.Create(Pool(new NpgsqlConnectionStringBuilder(logins.App)));

    /// <summary>A context inside a transaction that its caller has opened.</summary>
    public CareCoordDb Context(NpgsqlConnection connection, NpgsqlTransaction transaction, OrganisationId organisation)
    {
        var db = new CareCoordDb(DatabaseOptions.CareOnAnyConnection) { Organisation = organisation };
        db.Database.SetDbConnection(connection);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>The organisations of this installation by name: the one question that comes before there is a session in one.</summary>
    public async Task<List<(OrganisationId Id, string Name)>> Organisations(CancellationToken ct)
    {
        await using var command = App.CreateCommand("select id, name from organisation order by name, id");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<(OrganisationId, string)>();
        while (await reader.ReadAsync(ct))
        {
            found.Add((OrganisationId.Of(reader.GetGuid(0)), reader.GetString(1)));
        }

        return found;
    }

    private static string Pool(NpgsqlConnectionStringBuilder app)
    {
        (app.NoResetOnClose, app.Options) = (true, $"{app.Options} -c lock_timeout=5s -c statement_timeout=60s".TrimStart());
        return app.ConnectionString;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => App.DisposeAsync();
}
