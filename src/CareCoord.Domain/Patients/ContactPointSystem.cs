namespace CareCoord.Domain.Patients;

/// <summary>What kind of address a contact point is.</summary>
public enum ContactPointSystem
{
    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A number that takes text messages.</summary>
    Sms,

    /// <summary>An e-mail address.</summary>
    Email,
}
