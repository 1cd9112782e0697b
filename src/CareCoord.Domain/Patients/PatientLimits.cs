namespace CareCoord.Domain.Patients;

/// <summary>Limits of what a person's details may be; shared by the page's messages and the database's columns.</summary>
public static class PatientLimits
{
    /// <summary>Longest name, in characters.</summary>
    public const int Name = 100;

    /// <summary>Longest title such as Dr or Mrs, in characters.</summary>
    public const int Title = 30;

    /// <summary>Longest identifier value or system, in characters.</summary>
    public const int Identifier = 200;

    /// <summary>Longest telephone number or e-mail address, in characters.</summary>
    public const int ContactPoint = 254;

    /// <summary>Longest language tag (BCP 47), in characters.</summary>
    public const int Language = 35;

    /// <summary>Longest time zone id, in characters.</summary>
    public const int TimeZone = 60;

    /// <summary>Longest gender identity in the person's own words, in characters.</summary>
    public const int GenderIdentity = 60;

    /// <summary>Nobody alive was born before this many years ago (the longest documented life was 122 years).</summary>
    public const int OldestAgeInYears = 130;
}
