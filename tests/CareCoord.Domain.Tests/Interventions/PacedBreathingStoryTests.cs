using CareCoord.Domain.Criteria;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Tests.Content;

namespace CareCoord.Domain.Tests.Interventions;

/// <summary>From practices through facts to a proposal and its decision: with the content that ships.</summary>
public sealed class PacedBreathingStoryTests
{
    private static readonly FormDefinition _log = Shipped.Library.Forms["practice-log"];

    private static Entry Practice(Intervention intervention, int day, int hour, string tolerance = "right")
    {
        var answers = Answers.None.With("distress-before", new NumberValue(6)).With("distress-after", new NumberValue(4)).With("tolerance", new CodeValue(tolerance));
        return new Entry(
            new EntryId(Given.NewId()),
            Given.Patient,
            _log.Header.Ref,
            _log.Questions.Complete(answers),
            Given.At(day, hour),
            Given.Monday.AddDays(day),
            Given.Lee,
            Given.At(day, hour),
            intervention.Id);
    }

    private static Facts FactsOf(Intervention intervention, IReadOnlyList<Entry> entries, DateOnly today) => new()
    {
        Phase = Phase.Active,
        Entries = [.. entries.Select(Fact)],
        Interventions = [FactsOf(intervention, entries.Select(e => e.Day), today)],
    };

    private static EntryFact Fact(Entry entry) => new(
        entry.Form,
        entry.HappenedAt,
        entry.Day,
        entry.RecordedAt,
        entry.Answers,
        _log.Questions.Observe(entry.Form, entry.Answers),
        _log.Questions.Codes(entry.Form),
        entry.InterventionId);

    private static InterventionFacts FactsOf(Intervention intervention, IEnumerable<DateOnly> practised, DateOnly today) => new()
    {
        Id = intervention.Id,
        Protocol = intervention.ProtocolRef,
        Tags = Given.Breathing.Tags,
        StartedOn = intervention.StartedOn,
        StageSince = intervention.StageSince,
        DoseMinutes = intervention.DoseMinutes,
        CapMinutes = intervention.CapMinutes,
        Slots = [.. PracticeSlots.Of(intervention, Given.Breathing, practised, today)],
        Decisions = [.. intervention.Changes.Where(c => c.Move is not null).Select(c => new DecisionFact(c.Move!.Value, c.At, c.Day))],
    };

    private static List<Entry> Week(Intervention intervention, int from = 1, string last = "right") =>
        [.. Enumerable.Range(from, 3).SelectMany(d => new[] { Practice(intervention, d, 7), Practice(intervention, d, 21) }), Practice(intervention, from + 3, 7, last)];

    [Fact]
    public void Seven_good_practices_propose_a_raise_and_the_accepted_raise_is_not_proposed_again()
    {
        var breathing = Given.PacedBreathing();
        var entries = Week(breathing);
        var today = Given.Monday.AddDays(4);

        var proposed = Shipped.Library.RuleBook.Evaluate(FactsOf(breathing, entries, today), today).Proposed.Should().ContainSingle().Subject;
        proposed.To.Should().Be(MoveTarget.OfMinutes(7));

        breathing.Move(MoveKind.Raise, proposed.To!, Given.Breathing, Given.On(4));
        Shipped.Library.RuleBook.Evaluate(FactsOf(breathing, entries, today), today).Proposed.Should().BeEmpty();

        Week(breathing, 5).ForEach(entries.Add);
        Shipped.Library.RuleBook.Evaluate(FactsOf(breathing, entries, Given.Monday.AddDays(8)), Given.Monday.AddDays(8)).Proposed
            .Should().ContainSingle().Which.To.Should().Be(MoveTarget.OfMinutes(9));
    }

    [Fact]
    public void Too_much_blocks_the_raise()
    {
        var breathing = Given.PacedBreathing();
        var today = Given.Monday.AddDays(4);

        var findings = Shipped.Library.RuleBook.Evaluate(FactsOf(breathing, Week(breathing, last: "too-much"), today), today);

        findings.Proposed.Should().BeEmpty();
        findings.Still.Should().Contain(s => s.Move == MoveKind.Raise && s.Answer.Because.Any(b => b.Criterion == "not-too-much"));
    }

    [Fact]
    public void A_decision_against_it_is_kept_and_waits_for_another_week()
    {
        var breathing = Given.PacedBreathing();
        var today = Given.Monday.AddDays(4);
        breathing.Keep(MoveKind.Raise, Given.On(4, "rather not yet"));

        Shipped.Library.RuleBook.Evaluate(FactsOf(breathing, Week(breathing), today), today).Proposed.Should().BeEmpty();
    }

    [Fact]
    public void A_proposal_keeps_the_version_and_the_inputs_and_is_found_to_wait()
    {
        var breathing = Given.PacedBreathing();
        var entries = Week(breathing);
        var today = Given.Monday.AddDays(4);
        var facts = FactsOf(breathing, entries, today);
        var found = Shipped.Library.RuleBook.Evaluate(facts, today).Proposed.Single();

        var proposal = new Proposal(new ProposalId(Given.NewId()), Given.Patient, found, null, Given.At(4));

        (proposal.Source, proposal.SourceVersion).Should().Be(("paced-breathing", 1));
        proposal.Inputs.Should().HaveCount(21, "seven slots, seven changes in distress and seven answers on tolerance");
        Shipped.Library.RuleBook.Evaluate(facts with { Proposals = [new(proposal.Id, proposal.Source, proposal.Kind, proposal.InterventionId, proposal.To, null, proposal.Inputs, today, null)] }, today).ChangesNothing.Should().BeTrue();
    }

    [Fact]
    public void The_setup_is_seen_by_needs_and_rules()
    {
        var activity = Given.GradedActivity(Answers.None.With("pem", new CodeValue("no")));

        var fact = StartCheck.SetupEntry(Given.Activity, activity.Setup, activity.Id, activity.Changes[0].At, activity.StartedOn);

        fact.Observations["pem"].Should().Be(new CodeValue("no"));
        fact.HappenedAt.Should().Be(Given.At(0));
        fact.Codes.Should().Contain("graded-activity.baseline");
    }
}
