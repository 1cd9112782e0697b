namespace CareCoord.Domain.Patients;

/// <summary>How a name is written on lists and banners: the family name in capitals, then a comma.</summary>
public static class PersonName
{
    /// <summary>FAMILY, Given.</summary>
    public static string Of(string family, string given) => given.Length == 0 ? family.ToUpperInvariant() : $"{family.ToUpperInvariant()}, {given}";

    /// <summary>FAMILY, Given (Title).</summary>
    public static string Of(PatientDetails details) =>
        Of(details.FamilyName, details.GivenNames) + (details.Title.Length > 0 ? $" ({details.Title.TrimEnd('.')})" : "");
}
