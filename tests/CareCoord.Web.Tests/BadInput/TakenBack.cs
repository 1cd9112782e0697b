using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>While it stands, each operation runs to its last statement and is taken back at COMMIT, by a trigger that waits until then.</summary>
public sealed class TakenBack : IAsyncDisposable
{
    /// <summary>What no other error is called.</summary>
    public const string OnPurpose = "CC001";

    /// <summary>What a full disk is called, which the program says in words.</summary>
    public const string DiskFull = "53100";

    private readonly Clinic clinic;

    private TakenBack(Clinic clinic) => this.clinic = clinic;

    public static async Task<TakenBack> Begin(Clinic clinic, string code)
    {
        await clinic.Raw<int>($"""
            create function take_back() returns trigger language plpgsql as $$ begin raise exception 'taken back' using errcode = '{code}'; end $$;
            create constraint trigger take_back after insert on command_log deferrable initially deferred for each row execute function take_back();
            select 1
            """);
        return new TakenBack(clinic);
    }

    public async ValueTask DisposeAsync() => await clinic.Raw<int>("drop trigger take_back on command_log; drop function take_back; select 1");
}
