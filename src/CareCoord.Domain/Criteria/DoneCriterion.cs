namespace CareCoord.Domain.Criteria;

/// <summary>
/// So many of the latest planned practices have a record. A slot without a record, or not yet planned, is unknown: nobody
/// wrote it down, which is not the same as "not done".
/// </summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Limit">How many are wanted.</param>
/// <param name="Planned">How many of the latest planned ones it looks at.</param>
public sealed record DoneCriterion(string Id, LimitBound Limit, int Planned) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var slots = facts.VisibleSlots.Where(s => s.Day < today || s.IsRecorded).TakeLast(Planned).ToList();
        var done = slots.Count(s => s.IsRecorded);
        var inputs = slots.Select(s => Saw("planned practice", s.IsRecorded ? "recorded" : null, s.Day)).ToList();
        return (Limit.Holds(done), Limit.Holds(Planned)) switch
        {
            (true, true) => new Answer.Met(Reason($"{Sentence(done)}: enough", inputs)),
            (false, false) => new Answer.NotMet(Reason($"{Sentence(done)} (wanted: {Limit.Words})", inputs)),
            _ => CannotTell(Unknown(slots.Count, slots.Count - done), inputs),
        };
    }

    private string Sentence(int done) => $"{done} of the last {Planned} planned practices recorded";

    private string Unknown(int planned, int silent) => planned < Planned
        ? $"{planned} of {Planned} practices have been planned so far{(silent > 0 ? $", {silent} of them without a record" : "")}"
        : $"{silent} of the last {Planned} planned practices have no record";
}
