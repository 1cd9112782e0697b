namespace CareCoord.Web.Integrations.Mail;

/// <summary>Mail as files in a folder: for development, where nobody is to be written to. The same mail is the same file.</summary>
internal sealed class FolderSink(string folder, TimeProvider clock) : IMailSink
{
    public string Words => "Mail is put into a folder on this machine and sent to nobody; it stands below.";

    public bool IsOn => true;

    public string Folder => folder;

    public async Task Send(Mail mail, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{mail.Id.Value:N}.eml");
        var being = $"{file}.{Guid.NewGuid():N}";
        await MailText.Of(mail, "carecoord@localhost", clock.GetUtcNow()).WriteToAsync(being, ct);
        File.Move(being, file, overwrite: true);
    }
}
