using CareCoord.Domain.Contacts;
using CareCoord.Domain.Content;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>One thing that should be owed, before it is fitted to working days, history and what else is planned.</summary>
internal sealed record Wanted(string Source, FollowUpKind Kind, string Stem, DateOnly DueOn)
{
    public required Discipline Discipline { get; init; }

    public required StaffId OwnerId { get; init; }

    public Channel? Channel { get; init; }

    public ReasonFacts Facts { get; init; } = ReasonFacts.None;

    /// <summary>The interval after which it is owed again when it was withdrawn by hand; null = it is owed once.</summary>
    public Quantity? Again { get; init; }

    /// <summary>The last contact of the discipline, which answered what it was meant to answer.</summary>
    public DateOnly? LastContact { get; init; }
}
