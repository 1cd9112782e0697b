using CareCoord.Domain.Episodes;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Interventions;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>What ends with a stretch of care.</summary>
internal static class Ending
{
    private const string Because = "Care has ended.";

    /// <summary>Stops what is practised. Goals stay with the care they were set in: how far it came can still be seen.</summary>
    public static async Task EndPractice(this Work work, PatientId patient, string why, CancellationToken ct)
    {
        var practised = await work.Db.Set<Intervention>().Include(x => x.Changes)
            .Where(x => x.PatientId == patient && x.Status != InterventionStatus.Stopped).OrderBy(x => x.Id).ToListAsync(ct);
        foreach (var intervention in practised)
        {
            intervention.Stop(await work.Decided(patient, why, ct));
        }
    }

    /// <summary>Takes back what rules found: nobody is asked to decide any more.</summary>
    public static async Task EndFindings(this Work work, PatientId patient, CancellationToken ct)
    {
        (await work.Db.Set<Proposal>().Where(x => x.PatientId == patient && x.Status == ProposalStatus.Open).ToListAsync(ct))
            .ForEach(x => x.Withdraw(new Withdrawal(x.Id, Because, []), work.Now));
        (await work.Db.Set<Hold>().Where(x => x.PatientId == patient && x.LiftedAt == null).ToListAsync(ct)).ForEach(x => x.Lift(null, Because, work.Now));
        (await work.Db.Set<Firing>().Where(x => x.PatientId == patient && x.EndedAt == null).ToListAsync(ct)).ForEach(x => x.End(Because, work.Now));
    }

    /// <summary>Ends everybody's part. The team that cared keeps the person in its register, where they are found again.</summary>
    public static async Task EndParts(this Work work, PatientId patient, DateOnly today, CancellationToken ct)
    {
        var parts = await work.Db.Set<CareTeamMember>().Where(x => x.PatientId == patient && x.Until == null).OrderBy(x => x.From).ThenBy(x => x.Id).ToListAsync(ct);
        var person = await work.Db.Set<Patient>().SingleAsync(x => x.Id == patient, ct);
        var teams = parts.Select(x => x.TeamId).OfType<TeamId>().ToList();
        if (teams.Count > 0 && !teams.Exists(x => x == person.RegisteredFor))
        {
            person.RegisterFor(teams[0]);
        }

        parts.ForEach(x => x.End(today));
    }
}
