using CareCoord.Domain.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>What was found about one person, and who in their care team is meant by it.</summary>
internal sealed record PersonFindings(Episode Episode, EvaluatingFacts Facts, Findings Findings, WorkCalendars Calendars, DateTimeOffset Now)
{
    public PatientId Patient => Episode.PatientId;

    public DateOnly Today => Facts.TodayOf(Patient, Now);

    /// <summary>True when somebody may get in touch with the person.</summary>
    public bool MayReach => Facts.StateOf(Episode) is CareState.Active or CareState.Watched;

    /// <summary>Who is meant, and in which discipline they work: never nobody.</summary>
    public (StaffId Id, Discipline Discipline) Who(CareRole role, InterventionId? intervention)
    {
        var running = Facts.Interventions[Patient].ToList();
        var owners = Facts.Teams.OwnersOf(Episode, [], running.Select(x => x.OwnerId));
        var who = role switch
        {
            CareRole.Coordinator => owners.OwnerOf(Discipline.Coordination),
            CareRole.Owner when running.Find(x => x.Id == intervention) is { } about => owners.OwnerOf(Facts.Teams.Staff[about.OwnerId].Discipline, about.OwnerId),
            _ => owners.OwnerOf(owners.LeadDiscipline, owners.Lead),
        };
        return (who, Facts.Teams.Staff[who].Discipline);
    }
}
