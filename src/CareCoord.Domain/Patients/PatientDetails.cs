namespace CareCoord.Domain.Patients;

/// <summary>A person's details as one edits them: everything but identifiers and contact points.</summary>
public sealed record PatientDetails
{
    /// <summary>Family name; the only name that must be there.</summary>
    public required string FamilyName { get; init; }

    /// <summary>Given names in order, separated by spaces; may be empty.</summary>
    public string GivenNames { get; init; } = "";

    /// <summary>Title such as Dr or Mrs; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the person likes to be called; may be empty.</summary>
    public string PreferredName { get; init; } = "";

    /// <summary>Birth date, if known.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Administrative sex.</summary>
    public Sex Sex { get; init; } = Sex.Unknown;

    /// <summary>Gender identity in the person's own words; may be empty.</summary>
    public string GenderIdentity { get; init; } = "";

    /// <summary>Language as a BCP 47 tag; empty when not known.</summary>
    public string Language { get; init; } = "";

    /// <summary>True when an interpreter is needed.</summary>
    public bool NeedsInterpreter { get; init; }

    /// <summary>IANA time zone in which the person lives.</summary>
    public required string TimeZone { get; init; }

    /// <summary>From when on, each day, the person wants to be left alone; together with <see cref="QuietUntil"/>.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>Until when, each day, the person wants to be left alone; may lie past midnight.</summary>
    public TimeOnly? QuietUntil { get; init; }

    /// <summary>Day of death; contact of every kind ends with it.</summary>
    public DateOnly? DeceasedOn { get; init; }

    /// <summary>True when the person has died on a day that is not known.</summary>
    public bool Deceased { get; init; }

    /// <summary>The day on which the person left (moved away, went to another practice).</summary>
    public DateOnly? LeftOn { get; init; }
}
