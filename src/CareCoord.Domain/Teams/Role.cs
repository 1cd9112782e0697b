namespace CareCoord.Domain.Teams;

/// <summary>What somebody may do in CareCoord.</summary>
public enum Role
{
    /// <summary>Treats: GP, psychologist, specialist.</summary>
    Clinician,

    /// <summary>Advises the team on cases.</summary>
    PsychiatricConsultant,

    /// <summary>Sees to it that every follow-up and promise is kept.</summary>
    Coordinator,

    /// <summary>Leads the huddle.</summary>
    Facilitator,

    /// <summary>Supervises clinicians.</summary>
    Supervisor,

    /// <summary>Books, and greets people.</summary>
    FrontDesk,

    /// <summary>Answers who looked, and why.</summary>
    PrivacyOfficer,

    /// <summary>Manages people and settings; sees no clinical value.</summary>
    Administrator,
}
