using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.FollowUps;

/// <summary>What makes a reason the same reason: planning again finds it and does nothing. Unique among reasons that are not released.</summary>
/// <param name="Episode">The stretch of care.</param>
/// <param name="Source">Where it comes from, see <see cref="ReasonSource"/>.</param>
/// <param name="Kind">What is owed.</param>
/// <param name="Occurrence">Which one of several, such as <c>after:2026-03-16+2wk</c> or <c>visit:3+4wk</c>.</param>
public readonly record struct ReasonKey(EpisodeId Episode, string Source, FollowUpKind Kind, string Occurrence);
