using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.Content;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Loads what the verbs of plans need.</summary>
internal static class Loading
{
    /// <summary>A goal of one person that still stands.</summary>
    /// <exception cref="RuleViolationException">goal.unknown</exception>
    public static async Task<Goal> Goal(this Work work, PatientId patient, GoalId id, CancellationToken ct) =>
        await work.GoalsOf(patient).SingleOrDefaultAsync(x => x.Id == id, ct)
        ?? throw new RuleViolationException("goal.unknown", "This goal is not there any more. Reload the page.");

    /// <summary>Code, name and help of a section; its key alone when content knows it no more.</summary>
    public static Term PlanTermOf(this ContentLibrary content, PlanSection section) =>
        content.PlanSections.FirstOrDefault(x => x.Code == section.Key) ?? new Term(section.Key, section.Key, "", "", section.Owner, null);

    /// <summary>The plan of the care that is open; one of ended care is only read.</summary>
    public static IQueryable<CarePlan> OpenPlan(this Work work, PatientId patient)
    {
        var open = work.EpisodesOf(patient).Where(x => x.EndedOn == null);
        return work.Db.Set<CarePlan>().Where(x => x.PatientId == patient && open.Any(e => e.Id == x.EpisodeId));
    }

    /// <summary>Its sections.</summary>
    public static IQueryable<PlanSection> OpenSections(this Work work, PatientId patient)
    {
        var plan = work.OpenPlan(patient);
        return work.Db.Set<PlanSection>().Where(x => plan.Any(p => p.Id == x.CarePlanId));
    }

    /// <summary>The goals that stand: those of the care that is open, or that ended last; the target first.</summary>
    public static IQueryable<Goal> GoalsOf(this Work work, PatientId patient)
    {
        var last = work.EpisodesOf(patient).Select(x => x.Id).Take(1);
        return work.Db.Set<Goal>().Where(x => x.EndedOn == null && last.Contains(x.EpisodeId)).OrderByDescending(x => x.IsTarget).ThenBy(x => x.Id);
    }
}
