namespace CareCoord.Domain.Criteria;

/// <summary>The inner condition must not hold. What cannot be told stays untold.</summary>
/// <param name="Of">The inner condition.</param>
public sealed record NotCriterion(Criterion Of) : Criterion("not")
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today) => Of.Evaluate(facts, today) switch
    {
        Answer.Met met => new Answer.NotMet(met.Because),
        Answer.NotMet notMet => new Answer.Met(notMet.Because),
        var untold => untold,
    };
}
