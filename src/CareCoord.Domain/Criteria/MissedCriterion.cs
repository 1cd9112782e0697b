namespace CareCoord.Domain.Criteria;

/// <summary>
/// So many planned practice days in a row passed with nothing recorded. Here silence is the fact itself, so it always can tell.
/// A day counts from the end of the next day; a record of a later day, planned or not, ends the silence; paused days are not planned.
/// </summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="AtLeast">How many planned days in a row, from 1.</param>
public sealed record MissedCriterion(string Id, int AtLeast) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var lastRecord = LastRecord(facts);
        var silent = facts.VisibleSlots
            .Select(s => s.Day)
            .Where(day => day.AddDays(1) < today && !(day <= lastRecord))
            .Distinct()
            .ToList();
        var reason = Reason(
            $"{silent.Count} planned practice days in a row without a record (wanted: at least {AtLeast})",
            silent.TakeLast(AtLeast).Select(day => Saw("planned practice day", null, day)));
        return silent.Count >= AtLeast ? new Answer.Met(reason) : new Answer.NotMet(reason);
    }

    private static DateOnly? LastRecord(Facts facts) => facts.Intervention?.Slots
        .Where(s => s.IsRecorded)
        .Select(s => (DateOnly?)s.Day)
        .Concat(facts.Entries.Where(e => e.Form != facts.Intervention.Protocol.Id).Select(e => (DateOnly?)e.Day))
        .Max();
}
