using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.FollowUps.Planning;

namespace CareCoord.Content.Reading;

/// <summary>A table as it was read: the rows of the cadence, or numbers by name.</summary>
internal sealed record Table(ContentHeader Header, ImmutableArray<PhaseCadence> Cadence, ImmutableSortedDictionary<string, NamedNumber> Numbers) : IContent;
