using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A mail server on loopback that delivers nothing: it keeps what it is given, and knows nobody called <c>nobody</c>.</summary>
public sealed class PostOffice : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Letter> letters = new();

    private PostOffice() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyCollection<Letter> Letters => letters;

    public static PostOffice Open()
    {
        var office = new PostOffice();
        _ = office.Serve();
        return office;
    }

    public void Dispose() => listener.Dispose();

    /// <summary>One letter as it was handed over.</summary>
    public sealed record Letter(string To, string Text);

    private async Task Serve()
    {
        try
        {
            for (; ; )
            {
                _ = Attend(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is closed.
        }
    }

    private async Task Attend(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 post.example");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
            {
                to = line[8..].Trim('<', '>', ' ');
            }

            await writer.WriteLineAsync(Answer(line, to));
            if (line == "DATA")
            {
                letters.Enqueue(new Letter(to, await Text(reader)));
                await writer.WriteLineAsync("250 kept");
            }
        }
    }

    private static string Answer(string line, string to) => line.Split(' ', ':')[0].ToUpperInvariant() switch
    {
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        "RCPT" when to.StartsWith("nobody", StringComparison.Ordinal) => "550 no such person",
        _ => "250 post.example",
    };

    private static async Task<string> Text(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".")
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }
}
