namespace CareCoord.Domain.Interventions;

/// <summary>Minutes of one practice.</summary>
/// <param name="Start">Minutes to begin with.</param>
/// <param name="Step">Minutes by which one move changes it.</param>
/// <param name="Cap">The most that is ever proposed.</param>
/// <param name="StartFrom">Setup item that gives another start, or null.</param>
/// <param name="CapFrom">Setup item that gives a lower or higher cap, set by the clinician, or null.</param>
public sealed record DoseMinutes(decimal Start, decimal Step, decimal Cap, string? StartFrom, string? CapFrom);
