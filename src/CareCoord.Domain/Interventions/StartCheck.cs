using System.Collections.Immutable;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Interventions;

/// <summary>Whether a protocol may be given to a person, and what to tell whoever wants to.</summary>
/// <param name="Answers">What is wrong with the setup's answers.</param>
/// <param name="Against">Why it cannot be given, in words; empty when it can.</param>
/// <param name="Warnings">What to think of before giving it.</param>
public sealed record StartCheck(ImmutableArray<Refusal> Answers, ImmutableArray<Because> Against, ImmutableArray<string> Warnings)
{
    /// <summary>True when it may be given.</summary>
    public bool IsAllowed => Answers.IsEmpty && Against.IsEmpty;

    /// <summary>Looks whether a protocol may be given now.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="setup">The answers to its setup.</param>
    /// <param name="facts">The record.</param>
    /// <param name="at">Now.</param>
    /// <param name="today">The person's day.</param>
    public static StartCheck Of(Protocol protocol, Answers setup, Facts facts, DateTimeOffset at, DateOnly today)
    {
        var asked = facts with { Entries = facts.Entries.Add(SetupEntry(protocol, setup, null, at, today)) };
        var against = protocol.NotWith.Where(c => c.Refuses).Select(c => Refused(c, asked, today))
            .Concat(protocol.Needs.Select(n => Unmet(n, asked, today)))
            .Append(Hold(protocol, facts))
            .Append(AlreadyRunning(protocol, facts));
        var warnings = protocol.NotWith.Where(c => !c.Refuses && c.When.Evaluate(asked, today) is Answer.Met).Select(c => c.Say);
        return new StartCheck(protocol.Setup.Check(setup, today), [.. against.OfType<Because>()], [.. warnings]);
    }

    /// <summary>The setup's answers as rules see them.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="setup">The answers.</param>
    /// <param name="intervention">The intervention; null while it is being set up.</param>
    /// <param name="at">When it was set up.</param>
    /// <param name="day">The person's day of it.</param>
    public static EntryFact SetupEntry(Protocol protocol, Answers setup, InterventionId? intervention, DateTimeOffset at, DateOnly day)
    {
        var id = protocol.Header.Id;
        var completed = protocol.Setup.Complete(setup);
        return new EntryFact(id, at, day, at, completed, protocol.Setup.Observe(id, completed), protocol.Setup.Codes(id), intervention);
    }

    private static Because? Refused(Contraindication contraindication, Facts facts, DateOnly today) => contraindication.When.Evaluate(facts, today) switch
    {
        Answer.NotMet => null,
        Answer.Met => new Because(contraindication.When.Id, contraindication.Say, []),
        var untold => new Because(contraindication.When.Id, $"{contraindication.Say} ({untold.Words})", []),
    };

    private static Because? Unmet(Need need, Facts facts, DateOnly today) => need.When.Evaluate(facts, today) is Answer.Met
        ? null
        : new Because(need.When.Id, need.Say, []);

    private static Because? Hold(Protocol protocol, Facts facts) =>
        facts.Holds.FirstOrDefault(h => h.Covers(MoveKind.Start, null, protocol.Tags)) is { } hold
            ? new Because($"hold {hold.Rule}", $"Held by '{hold.Rule}' until somebody decides.", [])
            : null;

    private static Because? AlreadyRunning(Protocol protocol, Facts facts) =>
        facts.Interventions.Any(i => i.Protocol.Id == protocol.Header.Id)
            ? new Because("already-running", "It is given already. Resume or change what runs.", [])
            : null;
}
