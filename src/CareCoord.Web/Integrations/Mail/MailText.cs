using MimeKit;

namespace CareCoord.Web.Integrations.Mail;

/// <summary>A mail in the form in which it travels.</summary>
internal static class MailText
{
    /// <summary>Makes it. Its id is made of the message's, so that a mail sent twice can be known as one.</summary>
    public static MimeMessage Of(Mail mail, string from, DateTimeOffset at)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = at, MessageId = $"{mail.Id.Value:N}@carecoord", Body = new TextPart("plain") { Text = mail.Text } };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(Address(mail.To));

        // So that an absent person's mail program does not answer it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MailboxAddress Address(string to) => MailboxAddress.TryParse(to, out var address) ? address : throw new MailRefusedException("The address is not one.");
}
