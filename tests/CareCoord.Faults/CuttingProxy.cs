using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CareCoord.Faults;

/// <summary>Stands between the program and PostgreSQL, and loses the connection around a COMMIT when told to.</summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    // What the driver sends by itself, after everything before it was answered: so it always comes alone.
    private static readonly byte[] Commit = [(byte)'Q', 0, 0, 0, 11, .. "COMMIT\0"u8];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<CutPoint> _armed = new();
    private readonly ConcurrentBag<Task> _links = [];
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly Task _accepting;
    private int _cuts;

    /// <summary>Listens in front of a server.</summary>
    /// <param name="connectionString">How the server is reached.</param>
    public CuttingProxy(string connectionString)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>The server as reached through here; unencrypted, or nobody could see a COMMIT.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Host = IPAddress.Loopback.ToString(),
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>How often a connection was lost so far.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <summary>Loses the connection at the next COMMIT, and at as many after it as this is called.</summary>
    public void Arm(CutPoint point) => _armed.Enqueue(point);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_links);
        _end.Dispose();
    }

    private async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _links.Add(Link(await _listener.AcceptSocketAsync(_end.Token)));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Link(Socket program)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        program.NoDelay = true;
        try
        {
            await server.ConnectAsync(_server.Host!, _server.Port, both.Token);
            var link = new ProxiedLink(program, server, both);
            await Task.WhenAll(link.ToServer(TakeCut), link.ToProgram());
        }
        finally
        {
            program.Close(0);
            server.Close(0);
        }
    }

    private CutPoint? TakeCut(ReadOnlySpan<byte> sent)
    {
        if (!sent.SequenceEqual(Commit) || !_armed.TryDequeue(out var point))
        {
            return null;
        }

        Interlocked.Increment(ref _cuts);
        return point;
    }
}
