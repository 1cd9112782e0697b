using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>A time in which somebody is away.</summary>
/// <param name="Who">Who.</param>
/// <param name="From">The first instant.</param>
/// <param name="Until">The first instant after it.</param>
public sealed record TimeAway(StaffId Who, DateTimeOffset From, DateTimeOffset Until);
