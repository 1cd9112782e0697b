namespace CareCoord.Domain.Teams;

/// <summary>The discipline somebody works in, or that owns something.</summary>
public enum Discipline
{
    /// <summary>General practice.</summary>
    PrimaryCare,

    /// <summary>Psychology and psychotherapy.</summary>
    Psychology,

    /// <summary>A medical specialty; which one stands in the member of staff's title.</summary>
    Specialty,

    /// <summary>Social work.</summary>
    SocialWork,

    /// <summary>Occupational therapy.</summary>
    OccupationalTherapy,

    /// <summary>Care coordination: the discipline of coordinators.</summary>
    Coordination,
}
