using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Attention;

/// <summary>A published part of the shared plan that a discipline has not yet seen.</summary>
/// <param name="Id">The published version.</param>
/// <param name="Owner">Who answers for the discipline that has not seen it.</param>
/// <param name="WrittenBy">The discipline that published it.</param>
/// <param name="PublishedAt">When.</param>
public sealed record UnseenSection(SectionVersionId Id, StaffId Owner, Discipline WrittenBy, DateTimeOffset PublishedAt);
