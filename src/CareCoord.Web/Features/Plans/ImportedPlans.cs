using CareCoord.Domain;
using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Integrations.Fhir;
using Microsoft.EntityFrameworkCore;
using Words = CareCoord.Web.Ui.Words;

namespace CareCoord.Web.Features.Plans;

/// <summary>Reads plans of other systems, as they were kept.</summary>
internal static class ImportedPlans
{
    private const string PlanType = "CarePlan";

    /// <summary>The plans of other systems for one person, the newest first.</summary>
    public static IQueryable<ImportedRecord> PlansElsewhere(this Work work, PatientId patient) =>
        work.Db.Set<ImportedRecord>().AsNoTracking().Where(x => x.PatientId == patient && x.Type == PlanType).OrderByDescending(x => x.Content.On).ThenByDescending(x => x.Id);

    /// <summary>One of them, with what it refers to by name.</summary>
    /// <exception cref="RuleViolationException">plan.elsewhere-unknown</exception>
    public static async Task<PlanElsewhere> PlanElsewhere(this Work work, PatientId patient, ImportedRecordId id, CancellationToken ct)
    {
        var record = await work.PlansElsewhere(patient).SingleOrDefaultAsync(x => x.Id == id, ct)
            ?? throw new RuleViolationException("plan.elsewhere-unknown", "There is no such plan from another system. Open it from the person's plan.");
        var titles = (await work.Db.Set<ImportedRecord>().AsNoTracking().Where(x => x.PatientId == patient && x.Type != PlanType).Select(x => new { x.SourceId, x.Content.Title }).ToListAsync(ct))
            .ToLookup(x => x.SourceId, x => x.Title);
        return PlanReading.Read(record.Body, x => titles[x].FirstOrDefault());
    }

    /// <summary>Where a text of it comes from, in words.</summary>
    public static string Source(this PlanElsewhere plan) =>
        $"From “{(plan.Title.Length > 0 ? plan.Title : "a plan")}” of another system{(plan.On is { } on ? $", begun {Words.Day(on)}" : "")}{(plan.Status.Length > 0 ? $", {plan.Status}" : "")}";
}
