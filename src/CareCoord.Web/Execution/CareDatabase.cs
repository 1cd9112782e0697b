using CareCoord.Data;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCoord.Web.Execution;

/// <summary>The program's connections to the record of care, as the role that owns nothing.</summary>
public sealed class CareDatabase(DatabaseLogins logins) : IAsyncDisposable
{
    /// <summary>The pool everything runs on.</summary>
    public NpgsqlDataSource App { get; } = NpgsqlDataSource.Create(logins.App);

    /// <summary>A context inside a transaction that its caller has opened.</summary>
    public CareCoordDb Context(NpgsqlConnection connection, NpgsqlTransaction transaction, OrganisationId organisation)
    {
        var db = new CareCoordDb(DatabaseOptions.CareOnAnyConnection) { Organisation = organisation };
        db.Database.SetDbConnection(connection);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => App.DisposeAsync();
}
