using System.Collections.Immutable;
using CareCoord.Content.Reading;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Examples;

/// <summary>Answers go in; observations, or refusals, come out.</summary>
internal static class QuestionsExample
{
    public static IEnumerable<string> Of(string owner, Questions questions, Fields given, Fields then)
    {
        var today = ExampleTime.Today(given);
        var answers = given.Must("answers", new AnswerReader(given.Source, questions).Read, Answers.None);
        return Compare(owner, questions, answers, today, then);
    }

    public static IEnumerable<string> Compare(string owner, Questions questions, Answers answers, DateOnly today, Fields then)
    {
        var refusals = questions.Check(answers, today);
        var observations = refusals.IsEmpty ? questions.Observe(owner, questions.Complete(answers)) : ImmutableSortedDictionary<string, Value>.Empty;
        return Expect.Pairs(then, "refused", [.. refusals.Select(r => (r.Item, r.Rule))])
            .Concat(Expect.Pairs(then, "observations", [.. observations.Select(o => (o.Key, o.Value.ToString() ?? ""))]));
    }
}
