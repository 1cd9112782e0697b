namespace CareCoord.Domain.Interventions;

/// <summary>What earns a proposal to do more. It is only ever a proposal.</summary>
public enum DoseGrowth
{
    /// <summary>How the practice went.</summary>
    ByProposal,

    /// <summary>The date alone, whatever the symptoms say: time-contingent, not symptom-contingent.</summary>
    ByCalendar,
}
