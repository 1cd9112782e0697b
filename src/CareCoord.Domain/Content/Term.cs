using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Content;

/// <summary>One term of a vocabulary.</summary>
/// <param name="Code">Its code; never renamed, never reused.</param>
/// <param name="Word">Its words.</param>
/// <param name="Group">The group it stands in, or empty.</param>
/// <param name="Help">A sentence on what belongs there, or empty.</param>
/// <param name="Owner">The discipline that owns what it names, where that means something.</param>
/// <param name="Unit">The unit of the observation it names; null where it names no number.</param>
public sealed record Term(string Code, string Word, string Group, string Help, Discipline? Owner, Unit? Unit);
