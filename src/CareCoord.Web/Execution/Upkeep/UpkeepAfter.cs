using CareCoord.Domain.Patients;

namespace CareCoord.Web.Execution.Upkeep;

/// <summary>
/// What happens after every command, in its transaction: what is owed is planned anew where a handler said that it
/// may have changed, and what should make a human look is recomputed for everybody touched. So Today, Caseload and
/// Huddle agree with each other and with the record, always.
/// </summary>
internal sealed class UpkeepAfter(Planning planning)
{
    public async Task Run(Work work, IReadOnlyList<PatientId> concerning, CancellationToken ct)
    {
        _ = concerning;
        if (work.ToPlan.Count > 0)
        {
            await planning.Run(work, work.ToPlan, ct);
        }
    }
}
