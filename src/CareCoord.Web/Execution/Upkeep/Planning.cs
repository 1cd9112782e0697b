using CareCoord.Content;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>Makes what is owed equal to what should be, for people an operation touched; a second time changes nothing.</summary>
internal sealed class Planning(PlannerRules rules, ContentLibrary content)
{
    public async Task Run(Work work, IReadOnlyCollection<PatientId> patients, CancellationToken ct)
    {
        var facts = await PlanningFacts.Load(work, content, [.. patients], ct);
        foreach (var episode in facts.Episodes)
        {
            var input = facts.InputOf(episode, rules, work.Now);
            var changes = Planner.Plan(input);
            if (changes.IsNothing)
            {
                continue;
            }

            var open = facts.FollowUpsOf(episode.PatientId).Where(x => x.Status == FollowUpStatus.Open).ToDictionary(x => x.Id);
            work.Db.AddRange(PlannedChangesApplied.To(
                changes, open, episode.PatientId,
                new PlannedIds(work.NewId<FollowUpId>, work.NewId<FollowUpReasonId>),
                work.Now, WallClock.DayOf(work.Now, input.Zone)));
        }

        await work.Db.SaveChangesAsync(ct);
    }
}
