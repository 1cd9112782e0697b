using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>One reason of an answer.</summary>
/// <param name="Criterion">Id of the criterion that gave it.</param>
/// <param name="Words">The reason in words, without a full stop.</param>
/// <param name="Seen">The inputs that the criterion looked at.</param>
public sealed record Because(string Criterion, string Words, ImmutableArray<Input> Seen);
