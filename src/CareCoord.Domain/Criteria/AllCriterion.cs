using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>Every inner condition must hold. One that does not decides; else one that cannot be told leaves it untold.</summary>
/// <param name="Of">The inner conditions.</param>
public sealed record AllCriterion(ImmutableArray<Criterion> Of) : Criterion("all")
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var answers = Of.Select(c => c.Evaluate(facts, today)).ToList();
        if (answers.Exists(a => a is Answer.NotMet))
        {
            return new Answer.NotMet(ReasonsOf(answers.OfType<Answer.NotMet>()));
        }

        return answers.Exists(a => a is Answer.CannotTell)
            ? new Answer.CannotTell(ReasonsOf(answers.OfType<Answer.CannotTell>()))
            : new Answer.Met(ReasonsOf(answers));
    }
}
