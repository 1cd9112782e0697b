namespace CareCoord.Web.Integrations.Mail;

/// <summary>The other side refused one mail. The message says why, without an address.</summary>
public sealed class MailRefusedException(string message, Exception? inner = null) : Exception(message, inner);
