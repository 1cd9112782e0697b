namespace CareCoord.Domain.Patients;

/// <summary>What is known of a person's allergies; the four states never look alike on a page.</summary>
public enum AllergyState
{
    /// <summary>Nobody has recorded anything.</summary>
    NotRecorded,

    /// <summary>Asked, and none known.</summary>
    NoneKnown,

    /// <summary>There are known allergies.</summary>
    Known,

    /// <summary>Recorded elsewhere, and cannot be read now.</summary>
    Unavailable,
}
