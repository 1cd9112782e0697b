using CareCoord.Data;
using CareCoord.Data.Migrating;

namespace CareCoord.Web.Starting;

/// <summary>What happens between an answering database and the first page. Every command that uses the database runs it.</summary>
internal static class PrepareDatabase
{
    /// <summary>Migrates; says what it does only when there is something to do.</summary>
    public static async Task<DatabaseLogins> Run(DatabasePlace database, Action<string> say, CancellationToken ct)
    {
        var logins = new DatabaseLogins(database.ConnectionString);
        await new Migrator(logins).Run(say, ct);
        Jobs.Registration.PrepareStorage(logins);
        return logins;
    }
}
