namespace CareCoord.EmbeddedPostgres;

/// <summary>The one place for a serving program on a data directory; held as long as it lives, however it ends.</summary>
public sealed class ServerSeat : IDisposable
{
    private readonly DataPlaces places;
    private readonly IDisposable held;

    private ServerSeat(DataPlaces places, IDisposable held)
    {
        this.places = places;
        this.held = held;
    }

    /// <summary>Takes the place, or says who has it.</summary>
    /// <param name="dataDirectory">The data directory; made when missing.</param>
    /// <param name="address">Where the server will be, as people would type it.</param>
    /// <exception cref="CannotStartException">Another server has the place: its address and process.</exception>
    public static ServerSeat Take(string dataDirectory, string address)
    {
        var taken = new DataPlaces(dataDirectory);
        Directory.CreateDirectory(dataDirectory);
        var seat = new ServerSeat(taken, FileLock.TryAlone(taken.SeatLock) ?? throw new CannotStartException(
            $"CareCoord already serves the data in {dataDirectory} at {FirstAddress(taken)}: use that one, stop it, or name another data directory in CARECOORD_DATA."));
        seat.Announce(address);
        return seat;
    }

    /// <summary>Writes the address at which the server really listens.</summary>
    public void Announce(string address) =>
        File.WriteAllText(places.SeatAddress, $"{address} (process {Environment.ProcessId})");

    public void Dispose()
    {
        File.Delete(places.SeatAddress);
        held.Dispose();
    }

    /// <summary>Empty only in the instant between taking the place and writing it.</summary>
    private static string FirstAddress(DataPlaces taken) =>
        File.Exists(taken.SeatAddress) ? File.ReadAllText(taken.SeatAddress) : "an address not yet known";
}
