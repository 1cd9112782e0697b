using CareCoord.Domain.Content;
using CareCoord.Domain.FollowUps;

namespace CareCoord.Domain.Proposals;

/// <summary>Creates a follow-up.</summary>
/// <param name="Kind">What is owed.</param>
/// <param name="Owner">By whom.</param>
/// <param name="NotBefore">How far its window begins ahead; null for at once.</param>
/// <param name="Within">How far ahead it is due.</param>
/// <param name="Script">Id of the message that says how to speak; null for none.</param>
/// <param name="WhileMet">True when it is withdrawn as soon as the condition is not met.</param>
public sealed record CreateEffect(FollowUpKind Kind, CareRole Owner, Quantity? NotBefore, Quantity Within, string? Script, bool WhileMet) : Effect;
