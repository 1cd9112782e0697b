using CareCoord.Domain.Consents;

namespace CareCoord.Domain.Criteria;

/// <summary>The person has given a consent. Refused or expired is "no"; nobody asked cannot tell.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Kind">Which consent.</param>
public sealed record HasConsentCriterion(string Id, ConsentKind Kind) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var states = facts.Consents.Where(c => c.Kind == Kind).Select(c => c.State).ToList();
        var inputs = states.Select(s => Saw($"consent to {Name}", s));
        if (states.Contains(ConsentState.Given))
        {
            return new Answer.Met(Reason($"consent to {Name} is given", inputs));
        }

        return states.Count == 0 || states.Contains(ConsentState.NotAsked)
            ? CannotTell($"nobody has asked for consent to {Name}", inputs)
            : new Answer.NotMet(Reason($"consent to {Name} is refused or has expired", inputs));
    }

    private string Name => Kind switch
    {
        ConsentKind.Contact => "being contacted",
        ConsentKind.Messages => "messages",
        ConsentKind.ShareInTeam => "sharing in the team",
        _ => "sharing with others",
    };
}
