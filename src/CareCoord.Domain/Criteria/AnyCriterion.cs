using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>One inner condition must hold. One that does decides; else one that cannot be told leaves it untold.</summary>
/// <param name="Of">The inner conditions.</param>
public sealed record AnyCriterion(ImmutableArray<Criterion> Of) : Criterion("any")
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var answers = Of.Select(c => c.Evaluate(facts, today)).ToList();
        if (answers.Exists(a => a is Answer.Met))
        {
            return new Answer.Met(ReasonsOf(answers.OfType<Answer.Met>()));
        }

        return answers.Exists(a => a is Answer.CannotTell)
            ? new Answer.CannotTell(ReasonsOf(answers.OfType<Answer.CannotTell>()))
            : new Answer.NotMet(ReasonsOf(answers));
    }
}
