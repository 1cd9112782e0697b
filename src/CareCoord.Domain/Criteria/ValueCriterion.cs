using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>The value in the latest entry satisfies a bound. A blank there cannot tell: an older value would be a guess.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Of">The observation.</param>
/// <param name="Bound">What the value must satisfy.</param>
/// <param name="Over">How far back the latest entry may lie; null for however old.</param>
public sealed record ValueCriterion(string Id, Observed Of, Bound Bound, Window? Over) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var all = Of.EntriesOf(facts);
        var seen = Over is null ? all : Over.Of(all, facts, today)?.Entries ?? ImmutableArray<EntryFact>.Empty;
        if (seen.IsEmpty)
        {
            return CannotTell($"{Of.Word} was not recorded{(Over is null ? "" : $" in {Over.Words}")}");
        }

        var latest = seen[^1];
        var value = latest.Observations.GetValueOrDefault(Of.Code);
        var input = Saw(Of.Code, value, latest.Day);
        return Bound.Test(value) switch
        {
            Passes.Yes => new Answer.Met(Reason($"{Of.Word} {Bound.Words}", input)),
            Passes.No => new Answer.NotMet(Reason($"{Of.Word} is {value}, not: {Bound.Words}", input)),
            _ => CannotTell($"{Of.Word} was left blank", input),
        };
    }
}
