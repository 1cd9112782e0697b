using CareCoord.Web.Integrations.Mail;

namespace CareCoord.Web.Tests.Fixtures;

/// <summary>Takes mail and keeps it, refuses it, or cannot be reached, as a test wishes.</summary>
internal sealed class Letterbox : IMailSink
{
    public List<Mail> Mails { get; } = [];

    public bool Refuses { get; set; }

    public bool IsDown { get; set; }

    public string Words => "A letterbox.";

    public bool IsOn => true;

    public Task Send(Mail mail, CancellationToken ct)
    {
        if (IsDown)
        {
            throw new MailUnavailableException("The line is dead.");
        }

        if (Refuses)
        {
            throw new MailRefusedException("The mail server refused it with 550.");
        }

        Mails.Add(mail);
        return Task.CompletedTask;
    }
}
