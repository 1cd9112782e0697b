using CareCoord.Domain.Content;

namespace CareCoord.Domain.Criteria;

/// <summary>An agreed version of a card stands, and is not too old.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Card">Id of the card.</param>
/// <param name="CardWord">The card in words.</param>
/// <param name="NotOlderThan">How old it may be; null for however old.</param>
public sealed record HasCardCriterion(string Id, string Card, string CardWord, Quantity? NotOlderThan) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var agreed = facts.Cards.FirstOrDefault(c => c.Card == Card)?.AgreedOn;
        if (agreed is not { } on)
        {
            return new Answer.NotMet(Reason($"'{CardWord}' has no agreed version"));
        }

        var input = Saw(Card, "agreed", on);
        return NotOlderThan?.After(on) < today
            ? new Answer.NotMet(Reason($"'{CardWord}' was agreed more than {NotOlderThan.Value.Words} ago", input))
            : new Answer.Met(Reason($"'{CardWord}' is agreed", input));
    }
}
