namespace CareCoord.Web.Integrations.Mail;

/// <summary>No mail can be handed over now. The message says why, without an address.</summary>
public sealed class MailUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
