namespace CareCoord.Domain.Episodes;

/// <summary>Where a person is in care (phases 0 to 4 and P of the contact cadence).</summary>
public enum Phase
{
    /// <summary>Phase 0: referral accepted, first contact owed.</summary>
    Referred,

    /// <summary>Phase 1: intake.</summary>
    Engagement,

    /// <summary>Phase 2: active care.</summary>
    Active,

    /// <summary>Phase 3: relapse prevention.</summary>
    Maintenance,

    /// <summary>Phase 4: discharged, watched.</summary>
    Watch,

    /// <summary>P: paused, with an end date.</summary>
    Paused,
}
