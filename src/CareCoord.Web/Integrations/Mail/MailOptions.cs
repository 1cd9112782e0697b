namespace CareCoord.Web.Integrations.Mail;

/// <summary>How mail leaves the program; section <c>Mail</c> of the settings.</summary>
public sealed class MailOptions
{
    /// <summary>The mail server; empty = none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>False only for a server on this machine.</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>The address that mail comes from.</summary>
    public string From { get; set; } = "";

    /// <summary>Who signs in at the server; empty = nobody does.</summary>
    public string User { get; set; } = "";

    /// <summary>The file in which the password stands.</summary>
    public string PasswordFile { get; set; } = "";
}
