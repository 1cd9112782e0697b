using CareCoord.Domain.Content;

namespace CareCoord.Domain.Criteria;

/// <summary>
/// The goal that care is measured by was met at every rating over a time. One rating that is too early to say so cannot tell; one
/// that was not met says no.
/// </summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="For">How far apart the first and the last of these ratings lie at least.</param>
/// <param name="Needs">How many ratings it takes at least.</param>
public sealed record SustainedCriterion(string Id, Quantity For, int Needs) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        var ratings = facts.Target.Where(t => t.Day <= today).OrderBy(t => t.Day).ToList();
        if (ratings.Count == 0)
        {
            return CannotTell("the goal that care is measured by was not rated, or has no number to be reached");
        }

        var inputs = ratings.TakeLast(Needs + 1).Select(t => Saw("target goal", t.IsMet ? "reached" : "not reached", t.Day)).ToList();
        var run = ratings.AsEnumerable().Reverse().TakeWhile(t => t.IsMet).ToList();
        if (run.Count == 0)
        {
            return new Answer.NotMet(Reason("the goal that care is measured by is not reached", inputs));
        }

        var words = $"the goal was reached at {run.Count} {(run.Count == 1 ? "rating" : "ratings")} in a row, the first on {run[^1].Day:d-MMM}";
        if (run.Count >= Needs && run[0].Day >= For.After(run[^1].Day))
        {
            return new Answer.Met(Reason($"{words} (wanted: {Needs} over {For.Words})", inputs));
        }

        return run.Count < ratings.Count
            ? new Answer.NotMet(Reason($"{words} (wanted: {Needs} over {For.Words})", inputs))
            : CannotTell($"{words}, which is too few or too short a time (wanted: {Needs} over {For.Words})", inputs);
    }
}
