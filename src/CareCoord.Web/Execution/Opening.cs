using CareCoord.Domain.Patients;
using CareCoord.Web.Security;

namespace CareCoord.Web.Execution;

/// <summary>What the first round trip of an operation brought back.</summary>
/// <param name="Actor">Who acts; null when the membership does not exist or has ended.</param>
/// <param name="Logged">The stored answer of an earlier run of the same command, if there is one.</param>
/// <param name="Grounds">The actor's grounds of access to each person that exists here.</param>
internal sealed record Opening(Actor Actor, LoggedCommand? Logged, IReadOnlyDictionary<PatientId, Ground> Grounds);

/// <summary>A command that has been carried out before.</summary>
/// <param name="User">Who issued it.</param>
/// <param name="PayloadHash">Hash over its kind and content.</param>
/// <param name="Result">Its answer as JSON.</param>
internal sealed record LoggedCommand(Guid User, byte[] PayloadHash, string Result);
