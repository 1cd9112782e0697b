namespace CareCoord.Domain.Contacts;

/// <summary>How a contact went. Only who was reached has been contacted; the rest are tries.</summary>
public enum ContactOutcome
{
    /// <summary>We spoke with, saw or were answered by the person.</summary>
    Reached,

    /// <summary>We tried, and nobody answered.</summary>
    NotReached,

    /// <summary>The person did not come.</summary>
    NoShow,

    /// <summary>The person did not want it.</summary>
    Declined,

    /// <summary>Another time was agreed.</summary>
    Rescheduled,
}
