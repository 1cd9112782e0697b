using CareCoord.Domain.Teams;

namespace CareCoord.Domain.FollowUps.Planning;

/// <summary>Who owes what for one person.</summary>
public sealed record CareTeamOwners
{
    /// <summary>The named lead clinician; owns whatever nobody else does.</summary>
    public required StaffId Lead { get; init; }

    /// <summary>The discipline the lead works in.</summary>
    public required Discipline LeadDiscipline { get; init; }

    /// <summary>The coordinator, who owns the contacts of the phase.</summary>
    public required StaffId Coordinator { get; init; }

    /// <summary>Who answers for each discipline in this care team.</summary>
    public IReadOnlyDictionary<Discipline, StaffId> ByDiscipline { get; init; } = new Dictionary<Discipline, StaffId>();

    /// <summary>Those who have left the care team or the organisation; what they owe passes on.</summary>
    public IReadOnlyCollection<StaffId> Departed { get; init; } = [];

    /// <summary>The owner for a discipline: never nobody.</summary>
    /// <param name="discipline">The discipline that owes.</param>
    /// <param name="named">Somebody named for this in particular; counts while they are still there.</param>
    public StaffId OwnerOf(Discipline discipline, StaffId? named = null)
    {
        if (named is { } who && !Departed.Contains(who))
        {
            return who;
        }

        return discipline == Discipline.Coordination ? Coordinator
            : ByDiscipline.TryGetValue(discipline, out var owner) && !Departed.Contains(owner) ? owner
            : Lead;
    }
}
