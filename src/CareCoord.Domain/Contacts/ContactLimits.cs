namespace CareCoord.Domain.Contacts;

/// <summary>Limits of what may be written about a contact; shared by the page's messages and the database's columns.</summary>
public static class ContactLimits
{
    /// <summary>Longest note, in characters.</summary>
    public const int Note = 4000;

    /// <summary>Longest contact, in minutes (DESIGN: one working day).</summary>
    public const int LongestInMinutes = 480;

    /// <summary>Longest reason for voiding, in characters.</summary>
    public const int VoidedBecause = 500;
}
