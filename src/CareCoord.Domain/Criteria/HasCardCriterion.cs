using CareCoord.Domain.Content;

namespace CareCoord.Domain.Criteria;

/// <summary>A version of a card stands, agreed where that is asked for, and is not too old.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Card">Id of the card.</param>
/// <param name="CardWord">The card in words.</param>
/// <param name="NotOlderThan">How old it may be; null for however old.</param>
/// <param name="IsAgreed">True when only an agreed version counts; false when it need only be written.</param>
public sealed record HasCardCriterion(string Id, string Card, string CardWord, Quantity? NotOlderThan, bool IsAgreed = true) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var card = facts.Cards.FirstOrDefault(c => c.Card == Card);
        if ((IsAgreed ? card?.AgreedOn : card?.WrittenOn) is not { } on)
        {
            return new Answer.NotMet(Reason(IsAgreed ? $"'{CardWord}' has no agreed version" : $"'{CardWord}' is not written yet"));
        }

        var input = Saw(Card, Word, on);
        return NotOlderThan?.After(on) < today
            ? new Answer.NotMet(Reason($"'{CardWord}' was {Word} more than {NotOlderThan.Value.Words} ago", input))
            : new Answer.Met(Reason($"'{CardWord}' is {Word}", input));
    }

    private string Word => IsAgreed ? "agreed" : "written";
}
