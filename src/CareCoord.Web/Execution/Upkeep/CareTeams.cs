using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Who cares for whom, for a batch of people: named members first, then members of assigned teams.</summary>
internal sealed class CareTeams
{
    private readonly IReadOnlyDictionary<StaffId, Staff> _staff;
    private readonly ILookup<PatientId, StaffId> _members;

    private CareTeams(IReadOnlyDictionary<StaffId, Staff> staff, ILookup<PatientId, StaffId> members)
    {
        _staff = staff;
        _members = members;
    }

    /// <summary>All staff of the organisation, for deputies.</summary>
    public IReadOnlyDictionary<StaffId, Staff> Staff => _staff;

    public static async Task<CareTeams> Load(Work work, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var (staff, teams) = await work.Roster(ct);
        var participations = await work.Db.Set<CareTeamMember>().AsNoTracking()
            .Where(x => patients.Contains(x.PatientId) && x.Until == null).ToListAsync(ct);
        return new CareTeams(staff, participations
            .OrderBy(x => x.StaffId is null)
            .ThenBy(x => x.Id.Value)
            .SelectMany(x => Named(x, teams), (x, id) => (x.PatientId, Id: id))
            .Where(x => staff[x.Id] is { IsActive: true, Role: var role } && role.IsInCare())
            .Distinct()
            .ToLookup(x => x.PatientId, x => x.Id));
    }

    private static IEnumerable<StaffId> Named(CareTeamMember participation, ILookup<TeamId, StaffId> teams) =>
        participation.StaffId is { } named ? [named] : teams[participation.TeamId!.Value].OrderBy(x => x.Value);

    /// <summary>Those who take part in a person's care, by role too, and work here, named ones first.</summary>
    public IReadOnlyList<Staff> Of(PatientId patient) => [.. _members[patient].Select(x => _staff[x])];

    private Staff? StillHere(StaffId id) => _staff[id] is { IsActive: true } staff ? staff : null;

    /// <summary>Who answers for what. Whoever has left answers for nothing.</summary>
    /// <param name="episode">The stretch of care.</param>
    /// <param name="followUps">What is owed: whoever has left passes it on.</param>
    /// <param name="named">Others who were named, such as the owners of interventions.</param>
    public CareTeamOwners OwnersOf(Episode episode, IEnumerable<FollowUp> followUps, IEnumerable<StaffId> named)
    {
        var members = Of(episode.PatientId);
        var lead = StillHere(episode.LeadId) ?? StillHere(episode.CoordinatorId) ?? members.FirstOrDefault() ?? _staff[episode.LeadId];
        var there = members.Select(x => x.Id).ToHashSet();
        return new CareTeamOwners
        {
            Lead = lead.Id,
            LeadDiscipline = lead.Discipline,
            Coordinator = (StillHere(episode.CoordinatorId) ?? lead).Id,
            ByDiscipline = members.Prepend(lead)
                .Where(x => x.Role is Role.Clinician or Role.PsychiatricConsultant or Role.Coordinator or Role.Supervisor)
                .GroupBy(x => x.Discipline)
                .ToDictionary(x => x.Key, x => x.First().Id),
            Departed = [.. followUps.Where(x => x.Status == FollowUpStatus.Open).SelectMany(x => x.Reasons).Select(x => x.OwnerId).Concat(named).Append(episode.LeadId)
                .Distinct().Where(x => !_staff[x].IsActive || (x != lead.Id && !there.Contains(x)))],
        };
    }
}
