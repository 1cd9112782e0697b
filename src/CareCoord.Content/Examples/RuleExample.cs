using System.Collections.Immutable;
using CareCoord.Content.Reading;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;

namespace CareCoord.Content.Examples;

/// <summary>A record goes in; all effects that stand afterwards come out.</summary>
internal sealed class RuleExample(Rule rule, ContentLibrary library)
{
    public IEnumerable<string> Of(Fields given, Fields then)
    {
        var today = ExampleTime.Today(given);
        var facts = new ExampleFacts(library, Subject(), given).Read(today);
        var findings = new RuleBook([rule], library.Protocols.Find).Evaluate(facts, today);
        var still = findings.Still.Where(s => s.Move is null).ToList();
        var details = string.Concat(still.Select(s => $" {s.Answer.Words}."));
        return Expect.Exactly(then, "hold", Holds(facts, findings))
            .Concat(Expect.Exactly(then, "open", findings.Fired.SelectMany(f => f.Flags).Select(f => Kebab.Of(f.Level))))
            .Concat(Expect.Exactly(then, "create", findings.Fired.SelectMany(f => f.FollowUps).Select(f => Kebab.Of(f.Kind))))
            .Concat(Expect.Exactly(then, "propose", findings.Fired.SelectMany(f => f.Proposals).Select(p => Kebab.Of(p.Kind))))
            .Concat(Expect.Exactly(then, "to", findings.Fired.SelectMany(f => f.Proposals).Where(p => p.To is not null).Select(p => p.To!.ToString())))
            .Select(mismatch => mismatch + details)
            .Concat(Expect.Among(then, "nothing-because", Reasons<Answer.NotMet>(still), details))
            .Concat(Expect.Among(then, "cannot-tell", Reasons<Answer.CannotTell>(still), details));
    }

    /// <summary>For a rule about interventions, the first protocol that it looks at.</summary>
    private Protocol? Subject() => rule.About == RuleSubject.Episode
        ? null
        : library.Protocols.First(p => rule.Each.IsEmpty || rule.Each.Any(tag => p.Tags.Contains(tag)));

    /// <summary>The tags that are held: those the hold names, or, where it holds its own intervention, those the rule looks at.</summary>
    private IEnumerable<string> Holds(Facts facts, Findings findings)
    {
        var lifted = findings.Lifted.Select(l => l.Id).ToImmutableHashSet();
        var standing = facts.Holds.Where(h => h.Rule == rule.Header.Id && !lifted.Contains(h.Id)).Select(h => h.Tags);
        var created = findings.Fired.SelectMany(f => f.Holds).Select(h => h.Tags);
        return standing.Concat(created).SelectMany(tags => tags.IsEmpty ? rule.Each : tags);
    }

    private static IEnumerable<string> Reasons<T>(IEnumerable<Standstill> still)
        where T : Answer => still.Where(s => s.Answer is T).SelectMany(s => s.Answer.Because).Select(b => b.Criterion);
}
