using CareCoord.Domain;
using CareCoord.Domain.Patients;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>
/// What happens after every command, in its transaction: practices and rules look at what changed, what is owed is planned anew where a handler said that it
/// may have changed, and what should make a human look is recomputed for everybody touched. So Today, Caseload and
/// Huddle agree with each other and with the record, always.
/// </summary>
internal sealed class UpkeepAfter(Evaluating evaluating, Planning planning, AttentionKeeping attention)
{
    public async Task Run(Work work, CancellationToken ct)
    {
        if (work.ToEvaluate.Count > 0)
        {
            await evaluating.Run(work, work.ToEvaluate, ct);
        }

        if (work.ToPlan.Count > 0)
        {
            await planning.Run(work, work.ToPlan, ct);
        }

        // After saving, the tracker still holds everything the operation changed about anybody.
        var touched = work.Db.ChangeTracker.Entries<IAboutPatient>().Select(x => x.Entity.PatientId)
            .Concat(work.Db.ChangeTracker.Entries<Patient>().Select(x => x.Entity.Id))
            .Concat(work.Touched)
            .Distinct()
            .OrderBy(x => x.Value)
            .ToList();
        if (touched.Count > 0)
        {
            await attention.Run(work, touched, ct);
        }
    }
}
