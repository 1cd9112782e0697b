using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>The published version of a plan's section that stands, and which disciplines have ticked it.</summary>
internal sealed record StandingSection(Discipline Owner, SectionVersionId Version, DateTimeOffset PublishedAt, IReadOnlyList<Discipline> Ticked);
