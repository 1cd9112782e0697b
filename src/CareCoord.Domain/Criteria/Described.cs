using System.Globalization;
using CareCoord.Domain.Attention;

namespace CareCoord.Domain.Criteria;

/// <summary>What a criterion asks, in words, whoever it is asked of.</summary>
public static class Described
{
    /// <summary>The condition as lines of text; what belongs together is indented by two blanks.</summary>
    public static IReadOnlyList<string> Lines(Criterion criterion) => criterion switch
    {
        AllCriterion { Of: [var only] } => Lines(only),
        AllCriterion all => ["all of these:", .. all.Of.SelectMany(Lines).Select(Indented)],
        AnyCriterion any => ["one of these:", .. any.Of.SelectMany(Lines).Select(Indented)],
        NotCriterion { Of: var of } => ["not:", .. Lines(of).Select(Indented)],
        _ => [One(criterion)],
    };

    private static string Indented(string line) => $"  {line}";

    private static string One(Criterion criterion) => criterion switch
    {
        ValueCriterion value => $"{value.Of.Word} {value.Bound.Words}{(value.Over is { } over ? $", in {over.Words}" : "")}",
        CountCriterion count => $"{count.Where?.Words ?? count.FormWord}: {count.Limit.Words} in {count.Over.Words}",
        SummaryCriterion summary => $"{summary.Of.Word}: {summary.Statistic.ToString().ToLowerInvariant()} {summary.Limit.Words} over {summary.Over.Words}",
        DoneCriterion done => string.Create(CultureInfo.InvariantCulture, $"{done.Limit.Words} of the last {done.Planned} planned practices recorded"),
        ElapsedCriterion elapsed => $"{elapsed.Limit.Words} since {elapsed.Since.Words()}{(elapsed.MetIfNone ? ", or before the first" : "")}",
        MissedCriterion missed => $"at least {missed.AtLeast} planned days in a row without a record",
        HappenedCriterion happened => $"{happened.Name}: {happened.Limit.Words} in {happened.Over.Words}",
        OpenCriterion open => $"a {(open.What == OpenThing.SafetyFlag ? "safety flag" : "promise")} is open{(open.OlderThan is { } age ? $" for more than {age.Words}" : "")}",
        StandingCriterion standing => $"now in {standing.Wanted}",
        HasConsentCriterion consent => $"consent: {Wording.Spaced(consent.Kind.ToString())}",
        HasCardCriterion card => $"the card '{card.CardWord}' is {(card.IsAgreed ? "agreed" : "written")}{(card.NotOlderThan is { } most ? $", not older than {most.Words}" : "")}",
        HasInterventionCriterion intervention => $"something is practised that is: {Wording.Spaced(intervention.Tag)}",
        SustainedCriterion sustained => $"the goal that care is measured by was reached at {sustained.Needs} ratings or more, over {sustained.For.Words}",
        _ => criterion.Id,
    };
}
