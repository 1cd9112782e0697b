using CareCoord.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Plans;

/// <summary>Lays out a plan: every section in its place, each with an owner.</summary>
internal static class PlanFromTemplate
{
    /// <summary>The plan. Where the owning discipline takes no part in the care, the lead's discipline writes: nothing is owned by nobody.</summary>
    /// <param name="content">Sections and numbers.</param>
    /// <param name="template">The template, filled in.</param>
    /// <param name="episode">The episode of care.</param>
    /// <param name="lead">Discipline of the lead clinician.</param>
    /// <param name="on">The day on which it begins.</param>
    /// <param name="work">Makes ids.</param>
    public static CarePlan Begin(this ContentLibrary content, PlanTemplate template, Episode episode, Discipline lead, DateOnly on, Work work)
    {
        var plan = new CarePlan(
            work.NewId<CarePlanId>(), episode.PatientId, episode.Id, template.Header.Id, template.Header.Version, on, content.Tables.Everyday.PlanReviewEvery.After(on));
        foreach (var term in content.PlanSections)
        {
            if (term.Owner is { } usual)
            {
                var begun = template.Sections.FirstOrDefault(x => x.Section == term.Code);
                var owner = begun?.Owner ?? usual;
                plan.Add(
                    work.NewId<PlanSectionId>(), term.Code, episode.Disciplines.Contains(owner) ? owner : lead,
                    new SectionText(begun?.Text ?? "", begun?.Plain ?? ""));
            }
        }

        return plan;
    }
}
