using CareCoord.Content.Reading;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Examples;

/// <summary>Answers go in; observations, refusals and the lines of <em>Before you talk</em> come out.</summary>
internal static class CardExample
{
    public static IEnumerable<string> Of(CardDefinition card, Fields given, Fields then)
    {
        var today = ExampleTime.Today(given);
        var answers = given.Must("answers", new AnswerReader(given.Source, card.Questions).Read, Answers.None);
        var lines = card.Lines(answers, forFrontDesk: false).Select(l => l.Text).ToList();
        return QuestionsExample.Compare(card.Header.Id, card.Questions, answers, today, then)
            .Concat(Expect.Fragments(then, lines))
            .Concat(FrontDesk(card, answers, then));
    }

    private static IEnumerable<string> FrontDesk(CardDefinition card, Answers answers, Fields then)
    {
        if (then.Find("outcome") is not { } node)
        {
            return [];
        }

        var outcome = Fields.Of(then.Source, node, "outcome");
        var mismatches = Expect.Exactly(outcome, "front-desk", card.Lines(answers, forFrontDesk: true).Select(l => l.Item)).ToList();
        outcome.Close();
        return mismatches;
    }
}
