using System.Collections.Immutable;
using CareCoord.Domain.Episodes;

namespace CareCoord.Domain.Criteria;

/// <summary>Where the person or the intervention stands now. Empty lists ask nothing.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Phases">One of these phases.</param>
/// <param name="Stages">One of these stages of the intervention.</param>
public sealed record StandingCriterion(string Id, ImmutableArray<Phase> Phases, ImmutableArray<string> Stages) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var stands = (Phases.IsEmpty || (facts.Phase is { } phase && Phases.Contains(phase)))
            && (Stages.IsEmpty || (facts.Intervention?.Stage is { } stage && Stages.Contains(stage)));
        var reason = Reason(stands ? $"now in {Now(facts)}" : $"not in {Wanted}", Saw("standing", Now(facts)));
        return stands ? new Answer.Met(reason) : new Answer.NotMet(reason);
    }

    internal string Wanted => string.Join(" or ", Phases.Select(p => $"phase {p.ToString().ToLowerInvariant()}").Concat(Stages.Select(s => $"stage {s}")));

    private string Now(Facts facts) => string.Join(", ", new[]
    {
        Phases.IsEmpty ? null : $"phase {facts.Phase?.ToString().ToLowerInvariant() ?? "none"}",
        Stages.IsEmpty ? null : $"stage {facts.Intervention?.Stage ?? "none"}",
    }.OfType<string>());
}
