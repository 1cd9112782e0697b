using System.Collections.Immutable;
using System.Globalization;

namespace CareCoord.Domain.Criteria;

/// <summary>So many events of the record. What the record did not do did not happen, so it always can tell.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="What">Which events.</param>
/// <param name="Where">Attributes and the values that count; empty for every event.</param>
/// <param name="Limit">How many are wanted.</param>
/// <param name="Over">Over which days.</param>
public sealed record HappenedCriterion(
    string Id,
    EventKind What,
    ImmutableDictionary<string, ImmutableArray<string>> Where,
    LimitBound Limit,
    DaysWindow Over) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var first = Over.FirstDay(today);
        var events = facts.Happened.Where(e => e.Kind == What && e.Day >= first && e.Day <= today && Passes(e)).OrderBy(e => e.Day).ToList();
        var reason = Reason(
            string.Create(CultureInfo.InvariantCulture, $"{events.Count} {Name} in {Over.Words} (wanted: {Limit.Words})"),
            events.Select(e => Saw(Name, "happened", e.Day)));
        return Limit.Holds(events.Count) ? new Answer.Met(reason) : new Answer.NotMet(reason);
    }

    internal string Name => string.Join(", ", Where.Values.SelectMany(v => v).Append(What == EventKind.Contact ? "contacts" : "plan changes"));

    private bool Passes(EventFact fact) =>
        Where.All(wanted => fact.Attributes.TryGetValue(wanted.Key, out var value) && wanted.Value.Contains(value));
}
