using CareCoord.Data;
using Npgsql;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>While it stands, each operation runs to its last statement and is taken back at COMMIT, by a trigger that waits until then.</summary>
public sealed class TakenBack : IAsyncDisposable
{
    /// <summary>What no other error is called.</summary>
    public const string OnPurpose = "CC001";

    /// <summary>What a full disk is called, which the program says in words.</summary>
    public const string DiskFull = "53100";

    private readonly NpgsqlDataSource database;

    private TakenBack(NpgsqlDataSource database) => this.database = database;

    public static async Task<TakenBack> Begin(DatabaseLogins logins, string code)
    {
        var source = NpgsqlDataSource.Create(logins.Configured);
        await using var command = source.CreateCommand($"""
            create function take_back() returns trigger language plpgsql as $$ begin raise exception 'taken back' using errcode = '{code}'; end $$;
            create constraint trigger take_back after insert on command_log deferrable initially deferred for each row execute function take_back();
            """);
        await command.ExecuteNonQueryAsync();
        return new TakenBack(source);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var command = database.CreateCommand("drop trigger take_back on command_log; drop function take_back"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await database.DisposeAsync();
    }
}
