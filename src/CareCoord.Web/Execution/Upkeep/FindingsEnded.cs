using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Carries out what is over: firings, holds that lift by themselves, proposals that are no longer true, follow-ups that stood only while a rule was met.</summary>
internal static class FindingsEnded
{
    public static async Task Apply(Work work, ContentLibrary content, IReadOnlyList<PersonFindings> found, CancellationToken ct)
    {
        var ended = found.SelectMany(x => x.Findings.Ended).ToDictionary(x => x.Id);
        var lifted = found.SelectMany(x => x.Findings.Lifted).DistinctBy(x => x.Id).ToDictionary(x => x.Id);
        var withdrawn = found.SelectMany(x => x.Findings.Withdrawn).DistinctBy(x => x.Id).ToDictionary(x => x.Id);
        var firings = await work.Db.Set<Firing>().Where(x => ended.Keys.Contains(x.Id)).ToListAsync(ct);
        firings.ForEach(x => x.End(ended[x.Id].Because, work.Now));
        (await work.Db.Set<Hold>().Where(x => lifted.Keys.Contains(x.Id)).ToListAsync(ct)).ForEach(x => x.Lift(null, lifted[x.Id].Because, work.Now));
        (await work.Db.Set<Proposal>().Where(x => withdrawn.Keys.Contains(x.Id)).ToListAsync(ct)).ForEach(x => x.Withdraw(withdrawn[x.Id], work.Now));
        var expired = found.SelectMany(x => x.Findings.Expired).ToDictionary(x => x.Proposal.Id);
        (await work.Db.Set<Proposal>().Where(x => expired.Keys.Contains(x.Id)).ToListAsync(ct)).ForEach(x => x.Expire(expired[x.Id].Because, work.Now));
        await WithdrawFollowUps(work, found, [.. firings.Where(x => ended[x.Id].IsNotMet && StandsWhileMet(content, x))], ct);
    }

    private static bool StandsWhileMet(ContentLibrary content, Firing firing) =>
        content.Rules.Find(new ContentRef(firing.Rule, firing.RuleVersion))?.Effects<CreateEffect>().Any(x => x.WhileMet) == true;

    /// <summary>What was agreed with the person is kept, whatever the rule says now.</summary>
    private static async Task WithdrawFollowUps(Work work, IReadOnlyList<PersonFindings> found, List<Firing> over, CancellationToken ct)
    {
        if (over.Count == 0)
        {
            return;
        }

        var patients = over.ConvertAll(x => x.PatientId);
        var keys = over.Select(x => (x.PatientId, Source: ReasonSource.OfRule(x.Rule), x.OccurrenceKey)).ToHashSet();
        var open = await work.Db.Set<FollowUp>().Include(x => x.Reasons).Include(x => x.Bookings).AsSplitQuery()
            .Where(x => patients.Contains(x.PatientId) && x.Status == FollowUpStatus.Open).ToListAsync(ct);
        foreach (var followUp in open.Where(x => !x.IsAgreed()))
        {
            var today = found.First(x => x.Patient == followUp.PatientId).Today;
            foreach (var key in followUp.Reasons.Where(x => x.ReleasedOn is null && keys.Contains((x.PatientId, x.Source, x.Occurrence))).Select(x => x.Key).ToList())
            {
                followUp.Withdraw(key, work.Now, today);
            }
        }
    }
}
