namespace CareCoord.Web.Integrations.Mail;

/// <summary>Where mail goes.</summary>
public interface IMailSink
{
    /// <summary>In words, for whoever administers: by which server, into which folder, or not at all.</summary>
    string Words { get; }

    /// <summary>False when no mail leaves this installation, so that none is put into the outbox.</summary>
    bool IsOn { get; }

    /// <summary>Hands one mail over.</summary>
    /// <exception cref="MailRefusedException">The other side refused this mail.</exception>
    /// <exception cref="MailUnavailableException">The other side cannot be reached now; nothing is known about this mail.</exception>
    Task Send(Mail mail, CancellationToken ct);
}
