namespace CareCoord.EmbeddedPostgres;

/// <summary>The names beneath a data directory.</summary>
internal sealed record DataPlaces(string Root)
{
    /// <summary>Belongs to the account that runs PostgreSQL; nothing else of ours does.</summary>
    public string Postgres => Path.Combine(Root, "postgres");

    public string Data => Path.Combine(Postgres, "data");

    /// <summary>initdb works here and is renamed when whole, so that a kill leaves no half cluster.</summary>
    public string DataBeingMade => Path.Combine(Postgres, "data.new");

    public string Log => Path.Combine(Postgres, "server.log");

    public string Password => Path.Combine(Postgres, "password");

    public string StartingLock => Path.Combine(Root, "starting.lock");

    public string InUseLock => Path.Combine(Root, "in-use.lock");

    public string SeatLock => Path.Combine(Root, "server.lock");

    public string SeatAddress => Path.Combine(Root, "server.address");

    /// <summary>The major version that made the data; null when there are none.</summary>
    public int? Version
    {
        get
        {
            var file = Path.Combine(Data, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), System.Globalization.CultureInfo.InvariantCulture) : null;
        }
    }
}
