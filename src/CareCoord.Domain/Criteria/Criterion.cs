using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>One condition of a rule or a progression. The vocabulary is small and closed: one sealed record for each kind.</summary>
/// <param name="Id">Names the criterion in reasons and examples; the kind where the file gives none.</param>
public abstract record Criterion(string Id)
{
    /// <summary>Looks at the facts as they stand.</summary>
    /// <param name="facts">The record.</param>
    /// <param name="today">The person's day.</param>
    public abstract Answer Evaluate(Facts facts, DateOnly today);

    private protected Because Reason(string words, params IEnumerable<Input> seen) => new(Id, words, [.. seen]);

    private protected Answer.CannotTell CannotTell(string words, params IEnumerable<Input> seen) =>
        new(Reason($"cannot tell: {words}", seen));

    private protected Input Saw(string what, object? value, DateOnly? on = null) =>
        new(Id, what, value?.ToString() ?? Input.NotRecorded, on);

    private protected static ImmutableArray<Because> ReasonsOf(IEnumerable<Answer> answers) =>
        [.. answers.SelectMany(a => a.Because)];
}
