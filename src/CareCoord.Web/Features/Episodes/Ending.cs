using CareCoord.Domain.Episodes;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>What ends with a stretch of care.</summary>
internal static class Ending
{
    private const string Because = "Care has ended.";

    /// <summary>Stops what is practised. Goals stay with the care they were set in: how far it came can still be seen.</summary>
    public static async Task EndPractice(this Work work, PatientId patient, string why, DateOnly today, CancellationToken ct)
    {
        var practised = await work.Db.Set<Intervention>().Include(x => x.Changes)
            .Where(x => x.PatientId == patient && x.Status != InterventionStatus.Stopped).OrderBy(x => x.Id).ToListAsync(ct);
        practised.ForEach(x => x.Stop(new Decided(work.NewId<InterventionChangeId>(), work.Actor.Self, work.Now, today, why)));
    }

    /// <summary>Takes back what rules found: nobody is asked to decide any more. Only what a rule holds until a named decision stands, because the end of care is not that decision.</summary>
    public static async Task EndFindings(this Work work, PatientId patient, CancellationToken ct)
    {
        (await work.Db.Set<Proposal>().Where(x => x.PatientId == patient && x.Status == ProposalStatus.Open).ToListAsync(ct))
            .ForEach(x => x.Withdraw(new Withdrawal(x.Id, Because, []), work.Now));
        var holds = (await work.Db.Set<Hold>().Where(x => x.PatientId == patient && x.LiftedAt == null).ToListAsync(ct)).ToLookup(x => x.UntilDecision is not null and not Hold.ByHand);
        var kept = holds[true].Select(x => x.FiringId).ToHashSet();
        holds[false].ToList().ForEach(x => x.Lift(work.Actor.Self, Because, work.Now));
        (await work.Db.Set<Firing>().Where(x => x.PatientId == patient && x.EndedAt == null).ToListAsync(ct))
            .Where(x => !kept.Contains(x.Id)).ToList().ForEach(x => x.End(Because, work.Now));
    }

    /// <summary>Ends everybody's part. The team that cared, or else the lead's, has the person in its register from now on, where they are found again.</summary>
    public static async Task EndParts(this Work work, Episode episode, DateOnly today, CancellationToken ct)
    {
        var person = await work.Db.Set<Patient>().SingleAsync(x => x.Id == episode.PatientId, ct);
        var parts = await work.Db.Set<CareTeamMember>().Where(x => x.PatientId == person.Id && (x.Until == null || x.From >= episode.TakenIntoCareOn)).ToListAsync(ct);
        var cared = parts.OrderByDescending(x => x.Until ?? DateOnly.MaxValue).ThenBy(x => x.From).ThenBy(x => x.Id.Value).Select(x => x.TeamId).OfType<TeamId>().ToList();
        if (cared.Count == 0)
        {
            cared = await work.Db.Set<Team>().Where(x => x.Members.Any(m => m.StaffId == episode.LeadId)).OrderBy(x => x.Id).Select(x => x.Id).ToListAsync(ct);
        }

        if (cared.Count > 0 && !cared.Exists(x => x == person.RegisteredFor))
        {
            person.RegisterFor(cared[0]);
        }

        parts.ForEach(x => x.End(today));
    }
}
