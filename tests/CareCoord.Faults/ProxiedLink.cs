using System.Net.Sockets;

namespace CareCoord.Faults;

/// <summary>One connection through the proxy: both ways, until one end closes or it is cut.</summary>
internal sealed class ProxiedLink(Socket program, Socket server, CancellationTokenSource both)
{
    public delegate CutPoint? Cutting(ReadOnlySpan<byte> sent);

    private volatile bool _answerIsLost;

    public Task ToServer(Cutting cutting) => Pump(program, server, sent =>
    {
        var cut = cutting(sent);
        _answerIsLost = cut == CutPoint.BeforeTheAnswerArrives;
        return cut != CutPoint.BeforeTheServerHears;
    });

    /// <summary>The first thing the server says after the COMMIT is its answer: it has committed.</summary>
    public Task ToProgram() => Pump(server, program, _ => !_answerIsLost);

    private delegate bool Passing(ReadOnlySpan<byte> sent);

    private async Task Pump(Socket from, Socket to, Passing passes)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, both.Token) is > 0 and var count && passes(buffer.AsSpan(0, count)))
            {
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), both.Token);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The other way has ended first, or one of the ends is gone: so is the link.
        }

        await both.CancelAsync();
    }
}
