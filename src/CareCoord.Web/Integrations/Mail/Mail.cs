using CareCoord.Domain.Messages;

namespace CareCoord.Web.Integrations.Mail;

/// <summary>A mail as it leaves the program.</summary>
/// <param name="Id">Known to the other side: the same mail sent again is the same mail.</param>
/// <param name="To">Address.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">Plain text.</param>
public sealed record Mail(OutboundMessageId Id, string To, string Subject, string Text);
