using CareCoord.Content;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Web.Clinical;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>
/// Looks at people with every rule and protocol, and carries out what is found. Rules are conditions, not events:
/// a second time finds nothing.
/// </summary>
internal sealed class Evaluating(OrganisationContent contents)
{
    public async Task Run(Work work, IReadOnlyCollection<PatientId> patients, CancellationToken ct)
    {
        // A flag that a rule opens is a fact for the others: those it touches are looked at once more.
        var content = await contents.Of(work, ct);
        var again = await Once(work, content, patients, ct);
        if (again.Count > 0)
        {
            await Once(work, content, again, ct);
        }
    }

    private static async Task<List<PatientId>> Once(Work work, ContentLibrary content, IReadOnlyCollection<PatientId> patients, CancellationToken ct)
    {
        var facts = await EvaluatingFacts.Load(work, content, [.. patients], ct);
        var calendars = await work.Calendars(ct);
        var found = facts.Episodes
            .Where(x => facts.StateOf(x) is not (CareState.Dead or CareState.Left))
            .Select(x => new PersonFindings(x, facts, content.RuleBook.Evaluate(facts.Of(x, work.Now), facts.TodayOf(x.PatientId, work.Now)), calendars, work.Now))
            .Where(x => !x.Findings.ChangesNothing)
            .ToList();
        if (found.Count == 0)
        {
            return [];
        }

        // What ends goes first, because a proposal that replaces another takes its place in the same key.
        await FindingsEnded.Apply(work, content, found, ct);
        await work.Db.SaveChangesAsync(ct);
        found.ForEach(x => FindingsBegun.Apply(work, x));
        await work.Db.SaveChangesAsync(ct);
        return [.. found.Where(x => x.Findings.Fired.Any(f => !f.Flags.IsEmpty)).Select(x => x.Patient)];
    }
}
