using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>What a window sees.</summary>
/// <param name="Entries">The entries in it, oldest first.</param>
/// <param name="Missing">How many entries it asks for that do not exist yet.</param>
public sealed record WindowView(ImmutableArray<EntryFact> Entries, int Missing);
