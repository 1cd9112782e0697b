using MimeKit;

namespace CareCoord.Web.Integrations.Mail;

/// <summary>Reads the mail that was put into a folder.</summary>
internal static class MailFolder
{
    /// <summary>A mail as it would have arrived.</summary>
    public sealed record Letter(string Name, DateTimeOffset At, string To, string Subject, string Text);

    /// <summary>The newest mails of a folder; one that is being written, or has gone meanwhile, is left out.</summary>
    public static async Task<IReadOnlyList<Letter>> Newest(string folder, int most, CancellationToken ct)
    {
        var letters = new List<Letter>();
        var files = Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml") : [];
        foreach (var file in files.OrderByDescending(x => x.LastWriteTimeUtc).Take(most))
        {
            try
            {
                var mail = await MimeMessage.LoadAsync(file.FullName, ct);
                letters.Add(new Letter(file.Name, mail.Date, mail.To.ToString(), mail.Subject ?? "", mail.TextBody ?? ""));
            }
            catch (Exception e) when (e is IOException or FormatException)
            {
                // It has gone, or is no mail: the folder is anybody's.
            }
        }

        return letters;
    }
}
