namespace CareCoord.Web.Execution.Upkeep;

/// <summary>
/// What happens after every command, in its transaction: practices and rules look at what changed, what is owed is planned anew where a handler said that it
/// may have changed, and what should make a human look is recomputed for everybody touched. So Today, Caseload and
/// Huddle agree with each other and with the record, always. Open to be replaced only where the cost of claiming people is measured without it.
/// </summary>
internal class UpkeepAfter(Evaluating evaluating, Planning planning, AttentionKeeping attention)
{
    public virtual async Task Run(Work work, CancellationToken ct)
    {
        // Facts are read only of people whom nobody else changes meanwhile.
        await work.Lock(work.Touched, ct);
        if (work.ToEvaluate.Count > 0)
        {
            await evaluating.Run(work, work.ToEvaluate, ct);
        }

        if (work.ToPlan.Count > 0)
        {
            await planning.Run(work, work.ToPlan, ct);
        }

        if (work.Touched.Count > 0)
        {
            await attention.Run(work, [.. work.Touched.OrderBy(x => x.Value)], ct);
        }
    }
}
