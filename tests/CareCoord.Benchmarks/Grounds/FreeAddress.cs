using System.Net;
using System.Net.Sockets;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>An address of this machine on which nothing listens yet.</summary>
public static class FreeAddress
{
    /// <summary>Finds one.</summary>
    public static Uri Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
