namespace CareCoord.Web.Security;

/// <summary>On what ground somebody may see one person's record.</summary>
/// <param name="InCare">The person has an open episode.</param>
/// <param name="OnCareTeam">Named, or member of an assigned team.</param>
/// <param name="StandsIn">Deputy of a care-team member who is away today.</param>
/// <param name="AtHuddle">Attends a running huddle whose agenda holds the person.</param>
/// <param name="RegisteredWithMyTeam">The person was imported or registered for a team of the actor.</param>
public sealed record Ground(bool InCare, bool OnCareTeam, bool StandsIn, bool AtHuddle, bool RegisteredWithMyTeam)
{
    /// <summary>Until when the record is open to the actor in an emergency, of their own doing; null when it is not.</summary>
    public DateTimeOffset? EmergencyUntil { get; init; }

    /// <summary>The actor takes part in the person's care, now.</summary>
    public bool TakesPart => OnCareTeam || StandsIn || AtHuddle;
}
