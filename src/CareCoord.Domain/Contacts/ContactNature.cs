namespace CareCoord.Domain.Contacts;

/// <summary>What brought a contact about; the share of planned ones is shown.</summary>
public enum ContactNature
{
    /// <summary>By the calendar.</summary>
    Planned,

    /// <summary>By symptoms.</summary>
    SymptomDriven,
}
