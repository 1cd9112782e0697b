using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Proposals;
using CsCheck;

namespace CareCoord.Domain.Tests.Content;

/// <summary>Of every protocol that ships: a blank answer never turns an upward move into "met".</summary>
public sealed class ShippedProgressionTests
{
    private const int Runs = 3000;
    private const int Days = 30;
    private static readonly DateOnly _today = new(2026, 3, 2);
    private static readonly InterventionId _id = new(Guid.Parse("0195a000-0000-7000-8000-000000000001"));

    public static TheoryData<string, string> Upward =>
        [.. Shipped.Library.Protocols.SelectMany(p => p.Stages.Select(s => s.Id).DefaultIfEmpty("").Select(stage => (p.Header.Id, stage)))];

    [Theory]
    [MemberData(nameof(Upward))]
    public void Blanking_an_answer_never_earns_an_upward_move(string protocolId, string stage)
    {
        var protocol = Shipped.Library.Protocols[protocolId];
        var forms = protocol.Records.Append(protocol.Sessions?.Record ?? protocol.Records[0]).Distinct().Select(id => Shipped.Library.Forms[id]).ToArray();
        var entry = Gen.Select(Gen.Int[0, forms.Length - 1], Gen.Int[1, Days], Gen.UInt.Array[20]).Select((form, daysAgo, seeds) => (Form: forms[form], daysAgo, seeds));

        Gen.Select(entry.Array[1, 24], Gen.Int[0, 23], Gen.Int[0, 20], Gen.Int[1, 40]).Sample(
            (entries, which, item, stageAge) =>
            {
                var records = entries.Select(e => (e.Form, e.daysAgo, Answers: Fill(e.Form, e.seeds))).ToArray();
                var (form, _, answers) = records[which % records.Length];
                var blanked = records.ToArray();
                blanked[which % records.Length].Answers = answers.Without(form.Questions.Flat[item % form.Questions.Flat.Count].Id);
                return !Earned(protocol, stage, stageAge, blanked).Except(Earned(protocol, stage, stageAge, records)).Any();
            },
            iter: Runs);
    }

    private static IEnumerable<ProposalKind> Earned(Protocol protocol, string stage, int stageAge, (FormDefinition Form, int DaysAgo, Answers Answers)[] records)
    {
        var facts = new Facts
        {
            Phase = Episodes.Phase.Active,
            Entries = [.. records.Select(r => Fact(r.Form, _today.AddDays(-r.DaysAgo), r.Answers))],
            Interventions = [Running(protocol, stage, stageAge, records.Where(r => protocol.Records.Contains(r.Form.Header.Id)).Select(r => r.DaysAgo))],
        };
        return new RuleBook([], _ => protocol).Evaluate(facts, _today).Proposed.Select(p => p.Kind).Where(k => k.Move()?.GoesUp() == true);
    }

    private static InterventionFacts Running(Protocol protocol, string stage, int stageAge, IEnumerable<int> practisedDaysAgo) => new()
    {
        Id = _id,
        Protocol = protocol.Header.Ref,
        Tags = protocol.Tags,
        StartedOn = _today.AddDays(-Days),
        Stage = stage.Length == 0 ? null : stage,
        StageSince = _today.AddDays(-stageAge),
        DoseMinutes = protocol.Dose?.Minutes.Start,
        Slots = [.. practisedDaysAgo.OrderDescending().Select(daysAgo => new SlotFact(_today.AddDays(-daysAgo), true))],
    };

    private static EntryFact Fact(FormDefinition form, DateOnly day, Answers answers)
    {
        var at = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var completed = form.Questions.Complete(answers);
        return new EntryFact(form.Header.Id, at, day, at, completed, form.Questions.Observe(form.Header.Id, completed), form.Questions.Codes(form.Header.Id), _id);
    }

    /// <summary>Answers most items, leaning towards what goes well, so that moves are earned often enough to prove something.</summary>
    private static Answers Fill(FormDefinition form, uint[] seeds) => new(form.Questions.Flat
        .Where(i => i.IsAsked)
        .Select((item, i) => (item.Id, Value: Answer(item, seeds[i % seeds.Length])))
        .Where(a => a.Value is not null)
        .Select(a => KeyValuePair.Create(a.Id, a.Value!)));

    private static Value? Answer(FormItem item, uint seed) => (seed % 12, item) switch
    {
        (0, _) => null,
        (_, ScaleItem) => new NumberValue(item.Id.EndsWith("after", StringComparison.Ordinal) ? seed % 4 : 3 + (seed % 4)),
        (_, NumberItem number) => new NumberValue(10, number.Range.Unit),
        (1, ChoiceItem choice) => new CodeValue(choice.Options[^1].Code),
        (_, ChoiceItem choice) => new CodeValue((choice.Options.FirstOrDefault(o => o.Code == "right") ?? choice.Options[0]).Code),
        (_, ChoicesItem) => new CodesValue([]),
        (_, YesNoItem) => new CodeValue(YesNoItem.Yes),
        _ => null,
    };

    [Fact]
    public void The_generated_records_do_earn_upward_moves()
    {
        var protocol = Shipped.Library.Protocols["paced-breathing"];
        var form = Shipped.Library.Forms["practice-log"];
        var week = Enumerable.Range(1, 7).Select(d => (form, d, Fill(form, [5, 4, 2]))).ToArray();

        Earned(protocol, "", 20, week).Should().Equal(ProposalKind.Raise);
    }
}
