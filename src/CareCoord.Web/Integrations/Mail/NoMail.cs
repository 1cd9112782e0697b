namespace CareCoord.Web.Integrations.Mail;

/// <summary>No mail server is set, so nothing leaves the program and nothing waits to.</summary>
internal sealed class NoMail : IMailSink
{
    public string Words => "No mail server is set, so no mail leaves the program. Set Mail:Host and Mail:From.";

    public bool IsOn => false;

    public Task Send(Mail mail, CancellationToken ct) => throw new MailUnavailableException("No mail server is set.");
}
