using System.Text;
using CareCoord.Domain.Content;
using CareCoord.Domain.Time;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Features.Plans;

/// <summary>The plan as plain text for the practice's own record: what is published, never a draft.</summary>
public static class PlanText
{
    /// <summary>Composes the text.</summary>
    /// <param name="plan">The plan; it has a letter.</param>
    /// <param name="person">Who it is about.</param>
    /// <param name="order">The parts in their order.</param>
    /// <param name="plain">In plain words, where there are any.</param>
    /// <param name="zone">The zone by which its days count.</param>
    public static string Of(PlanQuery.Plan plan, BannerQuery.Banner person, IReadOnlyList<Term> order, bool plain, string zone)
    {
        var text = new StringBuilder("Shared plan\n").Append("Person: ").Append(PersonWords.Identity(person)).Append('\n');
        foreach (var term in order.Where(x => plan.Says(x.Code)))
        {
            var lines = LinesOf(term, plan, plain, zone).ToList();
            if (lines.Count > 0)
            {
                text.Append('\n').Append(term.Word).Append('\n').AppendJoin('\n', lines).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> LinesOf(Term term, PlanQuery.Plan plan, bool plain, string zone) => term.Code switch
    {
        "goals" => plan.Goals.Select(GoalLine),
        "team" => plan.Team.Select(x => $"{x.Name}, {(x.Title.Length > 0 ? x.Title : Words.Discipline(x.Discipline))}"),
        "review-date" => [Words.Day(plan.Letter!.ReviewOn)],
        _ => plan.Letter!.Sections.FirstOrDefault(x => x.Term.Code == term.Code)?.Standing is { } standing
            ? [standing.Text.In(plain), $"({standing.By}, {Words.Day(WallClock.DayOf(standing.At, zone))}, version {standing.Number})"]
            : [],
    };

    private static string GoalLine(PlanQuery.GoalRow goal) =>
        goal.Activity
        + (goal.Target is { } target ? $", {target} of 10" : "")
        + (goal.By is { } by ? $", by {Words.Day(by)}" : "")
        + (goal.Last is { } last ? $"; last {last.Value} of 10 on {Words.Day(last.On)}" : "");
}
