using System.Collections.Immutable;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>A statistic of an observation satisfies a limit. One entry without a value cannot tell: a blank never helps a raise.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Of">The observation, a number.</param>
/// <param name="Statistic">Which statistic.</param>
/// <param name="Limit">What it must satisfy.</param>
/// <param name="Over">Of which entries.</param>
/// <param name="Needs">How many values it needs at least, in a window of days; 1 if the file says nothing.</param>
public sealed record SummaryCriterion(string Id, Observed Of, Statistic Statistic, LimitBound Limit, Window Over, int Needs = 1) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        if (Over.Of(Of.EntriesOf(facts), facts, today) is not { } view)
        {
            return CannotTell($"there is no time {Over.Words} yet");
        }

        var values = view.Entries.Select(e => (e.Observations.GetValueOrDefault(Of.Code) as NumberValue)?.Number).ToList();
        var inputs = view.Entries.Zip(values, (e, v) => Saw(Of.Code, v is { } number ? new NumberValue(number, Of.Unit) : null, e.Day)).ToList();
        if (view.Missing > 0 || values.Count < Needs)
        {
            return CannotTell($"{Of.Word}: {values.Count} recorded, {Math.Max(values.Count + view.Missing, Needs)} needed", inputs);
        }

        return values.Contains(null)
            ? CannotTell($"{Of.Word}: {values.Count(v => v is null)} of {Over.Words} left blank", inputs)
            : Judge([.. values.OfType<decimal>()], inputs);
    }

    private Answer Judge(ImmutableArray<decimal> values, IReadOnlyList<Input> inputs)
    {
        var result = Statistic.Of(values);
        var reason = Reason($"{Of.Word}: {Name} {Of.Written(result)} over {Over.Words} (wanted: {Limit.Words})", inputs);
        return Limit.Holds(result) ? new Answer.Met(reason) : new Answer.NotMet(reason);
    }

    private string Name => Statistic switch
    {
        Statistic.Mean => "mean",
        Statistic.Median => "middle value",
        Statistic.Sum => "sum",
        Statistic.Min => "least",
        Statistic.Max => "most",
        _ => "furthest from the middle",
    };
}
