using System.Collections.Immutable;

namespace CareCoord.Domain.Content;

/// <summary>What an organisation has chosen about one file.</summary>
/// <param name="Content">Id of the file.</param>
/// <param name="IsOff">True when it is switched off.</param>
/// <param name="Values">The numbers that are set, by their path; the others are the file's own.</param>
public sealed record ContentChoice(string Content, bool IsOff, ImmutableSortedDictionary<string, decimal> Values);
