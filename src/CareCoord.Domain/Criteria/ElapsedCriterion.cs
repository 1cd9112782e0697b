using System.Globalization;

namespace CareCoord.Domain.Criteria;

/// <summary>So much time has passed since a day that the record holds.</summary>
/// <param name="Id">Names it in reasons.</param>
/// <param name="Since">The day it counts from.</param>
/// <param name="Limit">How much time is wanted, in calendar units.</param>
/// <param name="MetIfNone">True when it holds as long as that day has not come; else it cannot tell.</param>
public sealed record ElapsedCriterion(string Id, Anchor Since, LimitBound Limit, bool MetIfNone) : Criterion(Id)
{
    /// <inheritdoc/>
    public override Answer Evaluate(Facts facts, DateOnly today)
    {
        if (facts.DayOf(Since) is not { } from)
        {
            return MetIfNone
                ? new Answer.Met(Reason($"nothing yet to count from: {Since.Words()}"))
                : CannotTell($"nothing yet to count from: {Since.Words()}");
        }

        var days = today.DayNumber - from.DayNumber;
        var reason = Reason(
            $"{days} {(days == 1 ? "day" : "days")} since {Since.Words()} (wanted: {Limit.Words})",
            Saw($"since {Since.Words()}", from.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture), from));
        return Limit.Holds(from, today) ? new Answer.Met(reason) : new Answer.NotMet(reason);
    }
}
