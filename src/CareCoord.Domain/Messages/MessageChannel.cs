namespace CareCoord.Domain.Messages;

/// <summary>How words reach the person.</summary>
public enum MessageChannel
{
    /// <summary>As SMS.</summary>
    Sms,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>On a page of the person's own.</summary>
    Page,

    /// <summary>Spoken by a colleague on the telephone.</summary>
    PhoneScript,
}
