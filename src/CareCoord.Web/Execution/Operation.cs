using CareCoord.Domain.Patients;

namespace CareCoord.Web.Execution;

/// <summary>What the first round trip needs to know of a command or a query.</summary>
/// <param name="Name">Kind of the command or query, for the audit trail.</param>
/// <param name="Session">On whose behalf.</param>
/// <param name="CommandId">The command's id; none for a query.</param>
/// <param name="Concerning">The people concerned.</param>
/// <param name="Why">The reason given, or empty.</param>
internal sealed record Operation(string Name, Session Session, Guid? CommandId, IReadOnlyList<PatientId> Concerning, string Why);
