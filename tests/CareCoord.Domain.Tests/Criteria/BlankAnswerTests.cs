using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CsCheck;
using static CareCoord.Domain.Tests.Criteria.PracticeRecord;

namespace CareCoord.Domain.Tests.Criteria;

/// <summary>To know less never earns more, whatever the condition: blanking an answer never makes a condition met.</summary>
public sealed class BlankAnswerTests
{
    private const int Runs = 4000;
    private static readonly EntryTest _tooMuch = new ItemTest("tolerance", "tolerance", new IsBound(new CodeValue("too-much"), "too much"));
    private static readonly EntryTest _dizzy = new ItemTest("marks", "marks", new InBound(["light-headed", "panic"], "light-headed"));

    private static readonly Gen<LimitBound> _limit =
        Gen.Select(Gen.Enum<LimitKind>(), Gen.Int[0, 4], (kind, number) => new LimitBound(kind, new Quantity(number, Unit.Items)));

    private static readonly Gen<Window> _window = Gen.OneOf<Window>(
        Gen.Int[1, 5].Select(n => (Window)new LastRecordedWindow(n)),
        Gen.Int[1, 8].Select(n => (Window)new DaysWindow(new Quantity(n, Unit.Day))),
        Gen.Const((Window)new SinceWindow(Anchor.StageStart)));

    private static readonly Gen<EntryTest> _test = Gen.OneOf<EntryTest>(_tooMuch, _dizzy, new NotTest(_dizzy), new AllTests([_tooMuch, _dizzy]), new AnyTest([_tooMuch, _dizzy]));

    private static readonly Gen<Criterion> _leaf = Gen.OneOf<Criterion>(
        Gen.Select(_test, _limit, _window, (test, limit, over) => (Criterion)new CountCriterion("count", Form, "practices", test, limit, over)),
        Gen.Select(Gen.Enum<Statistic>(), _limit, _window, (s, limit, over) => (Criterion)new SummaryCriterion("summary", Change, s, limit, over)),
        Gen.Select(_limit, _window, (limit, over) => (Criterion)new ValueCriterion("value", Change, limit, over)),
        Gen.Select(_limit, Gen.Int[1, 5], (limit, n) => (Criterion)new DoneCriterion("done", limit, n)));

    private static readonly Gen<Answers> _practice = Gen.Select(
        Gen.Int[-3, 4],
        Gen.OneOf("right", "too-much", ""),
        Gen.OneOf("none", "light-headed", "panic", ""),
        (change, tolerance, mark) => Practice(
            change == 4 ? null : change,
            tolerance.Length == 0 ? null : tolerance,
            mark switch { "" => null, "none" => [], _ => [mark] }));

    [Fact]
    public void Blanking_an_answer_never_makes_a_condition_met() =>
        Gen.Select(Tree(3), _practice.Array[0, 6], Gen.Int[0, 5], Gen.OneOf("change", "tolerance", "marks"))
            .Sample(
                (criterion, practices, index, item) =>
                {
                    var blanked = practices.Select((answers, i) => i == index ? answers.Without(item) : answers).ToArray();
                    return !IsMet(criterion, blanked) || IsMet(criterion, practices);
                },
                iter: Runs);

    private static Gen<Criterion> Tree(int depth) => depth == 0
        ? _leaf
        : Gen.OneOf<Criterion>(
            _leaf,
            Tree(depth - 1).Array[1, 3].Select(of => (Criterion)new AllCriterion([.. of])),
            Tree(depth - 1).Array[1, 3].Select(of => (Criterion)new AnyCriterion([.. of])),
            Tree(depth - 1).Select(of => (Criterion)new NotCriterion(of)));

    private static bool IsMet(Criterion criterion, Answers[] practices) =>
        Says.Of(criterion, new PracticeRecord().Planned(practices).Facts()) is Answer.Met;
}
