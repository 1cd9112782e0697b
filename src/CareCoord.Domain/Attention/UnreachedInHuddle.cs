using CareCoord.Domain.Huddles;

namespace CareCoord.Domain.Attention;

/// <summary>A turn in the last huddle that was not reached.</summary>
/// <param name="Id">The turn.</param>
/// <param name="Band">Why the person was on the agenda.</param>
/// <param name="Times">How many huddles in a row have not reached the person.</param>
/// <param name="Since">When the first of them began.</param>
public sealed record UnreachedInHuddle(HuddleRowId Id, Band Band, int Times, DateTimeOffset Since);
