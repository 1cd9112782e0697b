using CareCoord.Content.Reading;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;

namespace CareCoord.Content.Examples;

/// <summary>Either answers to the setup go in, and whether it may be given comes out; or a record, and what is proposed.</summary>
internal sealed class ProtocolExample(Protocol protocol, ContentLibrary library)
{
    public IEnumerable<string> Of(Fields given, Fields then)
    {
        var today = ExampleTime.Today(given);
        return given.Find("answers") is { } answers
            ? Start(given, then, new AnswerReader(given.Source, protocol.Setup).Read(answers), today)
            : Moves(given, then, today);
    }

    private IEnumerable<string> Start(Fields given, Fields then, Answers setup, DateOnly today)
    {
        var facts = new ExampleFacts(library, null, given).Read(today);
        var check = StartCheck.Of(protocol, setup, facts, ExampleTime.Noon(today), today);
        var refused = check.Answers.Select(r => (r.Item, r.Rule)).Concat(check.Against.Select(b => (b.Criterion, "refuses"))).ToList();
        return Expect.Exactly(then, "allowed", check.IsAllowed ? ["true"] : [])
            .Concat(Expect.Pairs(then, "refused", refused));
    }

    private IEnumerable<string> Moves(Fields given, Fields then, DateOnly today)
    {
        var facts = new ExampleFacts(library, protocol, given).Read(today);
        var findings = new RuleBook([], reference => reference == protocol.Header.Ref ? protocol : null).Evaluate(facts, today);
        var details = string.Concat(findings.Still.Select(s => $" {s.Move}: {s.Answer.Words}."));
        return Expect.Exactly(then, "propose", findings.Proposed.Select(p => Kebab.Of(p.Kind)))
            .Concat(Expect.Exactly(then, "to", findings.Proposed.Where(p => p.To is not null).Select(p => p.To!.ToString())))
            .Select(mismatch => mismatch + details)
            .Concat(Expect.Among(then, "nothing-because", Reasons<Answer.NotMet>(findings), details))
            .Concat(Expect.Among(then, "cannot-tell", Reasons<Answer.CannotTell>(findings), details));
    }

    private static IEnumerable<string> Reasons<T>(Findings findings)
        where T : Answer => findings.Still.Where(s => s.Answer is T).SelectMany(s => s.Answer.Because).Select(b => b.Criterion);
}
