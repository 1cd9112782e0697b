using CareCoord.Domain.Interventions;

namespace CareCoord.Domain.Criteria;

/// <summary>An intervention with a tag runs.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Tag">The protocol tag.</param>
public sealed record HasInterventionCriterion(string Id, string Tag) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var running = facts.Interventions.Where(i => i.Status == InterventionStatus.Running && i.Tags.Contains(Tag)).ToList();
        return running.Count > 0
            ? new Answer.Met(Reason($"{Tag} is going on", running.Select(i => Saw(i.Protocol.Id, "running", i.StartedOn))))
            : new Answer.NotMet(Reason($"no {Tag} is going on"));
    }
}
