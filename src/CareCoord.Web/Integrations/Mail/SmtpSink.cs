using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CareCoord.Web.Integrations.Mail;

/// <summary>Mail by a server. One connection for each mail: they are few, and a broken one harms no other.</summary>
internal sealed class SmtpSink(MailOptions options, TimeProvider clock) : IMailSink
{
    private const int ImplicitTls = 465;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>For all of it: shorter than a worker may be silent, or another would send the same mail meanwhile.</summary>
    private static readonly TimeSpan WholePatience = TimeSpan.FromSeconds(40);

    public string Words => $"Mail goes by {options.Host}, port {options.Port}, from {options.From}.";

    public bool IsOn => true;

    /// <summary>Where encryption is asked for, a server that offers none gets nothing; on its own port TLS comes before the first word (RFC 8314).</summary>
    private SecureSocketOptions Encryption => options switch
    {
        { Encrypted: false } => SecureSocketOptions.None,
        { Port: ImplicitTls } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    public async Task Send(Mail mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(WholePatience);
        try
        {
            await HandOver(mail, patience.Token);
        }
        catch (SmtpCommandException e) when (e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailRefusedException($"The mail server refused it with {(int)e.StatusCode}.", e);
        }
        catch (Exception e) when (IsTheServers(e, ct))
        {
            throw new MailUnavailableException($"The mail server could not be used: {e.GetType().Name}.", e);
        }
    }

    private async Task HandOver(Mail mail, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(options.Host, options.Port, Encryption, ct);
        if (options.User.Length > 0)
        {
            await client.AuthenticateAsync(options.User, (await File.ReadAllTextAsync(options.PasswordFile, ct)).Trim(), ct);
        }

        await client.SendAsync(MailText.Of(mail, options.From, clock.GetUtcNow()), ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    /// <summary>True for what says something about the server, or the way to it, and nothing about this mail. What times out is cancelled by the client itself.</summary>
    private static bool IsTheServers(Exception e, CancellationToken ct) => e
        is SmtpCommandException or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or NotSupportedException
        or IOException or UnauthorizedAccessException or TimeoutException or System.Net.Sockets.SocketException
        || (e is OperationCanceledException && !ct.IsCancellationRequested);
}
