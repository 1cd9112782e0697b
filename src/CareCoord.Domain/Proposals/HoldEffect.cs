using System.Collections.Immutable;
using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Proposals;

/// <summary>Stops moves that ask more of the person. A hold wins over every move that goes up; "cannot tell" never lifts it.</summary>
/// <param name="Stops">The moves it stops.</param>
/// <param name="Tags">Every protocol with one of these tags; empty for the intervention that the rule is about.</param>
/// <param name="Decision">The decision that lifts it, such as <c>pacing</c>; null when it lifts as soon as the condition is not met.</param>
/// <param name="Say">What to tell whoever meets it.</param>
public sealed record HoldEffect(ImmutableArray<MoveKind> Stops, ImmutableArray<string> Tags, string? Decision, string Say) : Effect;
