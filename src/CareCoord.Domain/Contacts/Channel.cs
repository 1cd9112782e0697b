namespace CareCoord.Domain.Contacts;

/// <summary>How people were, or will be, in touch.</summary>
public enum Channel
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>By SMS or other text message.</summary>
    Message,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By letter.</summary>
    Letter,
}
