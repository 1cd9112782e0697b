using CareCoord.Domain.Content;

namespace CareCoord.Domain.Criteria;

/// <summary>Such a thing is open now. The record knows what is open, so it always can tell.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="What">What.</param>
/// <param name="OlderThan">How long it has been open at least; null for however short.</param>
public sealed record OpenCriterion(string Id, OpenThing What, Quantity? OlderThan) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var open = facts.Open.Where(o => o.What == What && !(OlderThan?.After(o.Since) >= today)).OrderBy(o => o.Since).ToList();
        var age = OlderThan is { } span ? $" for more than {span.Words}" : "";
        return open.Count > 0
            ? new Answer.Met(Reason($"{Name} is open{age}", open.Select(o => Saw(Name, "open", o.Since))))
            : new Answer.NotMet(Reason($"no {Name} is open{age}"));
    }

    private string Name => What == OpenThing.SafetyFlag ? "safety flag" : "promise";
}
