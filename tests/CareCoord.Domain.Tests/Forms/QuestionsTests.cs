using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Tests.Forms;

public sealed class QuestionsTests
{
    private static readonly DateOnly _today = new(2026, 3, 2);
    private static readonly Option[] _options = [new("a", "A"), new("b", "B")];

    private static readonly Questions _questions = new(
    [
        new ScaleItem { Id = "scale", Range = new ValueRange(0, 10, Unit.Points), Low = "none", High = "most", IsRequired = true },
        new NumberItem { Id = "minutes", Range = new ValueRange(1, 60, Unit.Minute), IsDuration = true },
        new ChoiceItem { Id = "choice", Options = [.. _options] },
        new ChoicesItem { Id = "choices", Options = [.. _options], AtMost = 1 },
        new YesNoItem { Id = "yes-no" },
        new DateItem { Id = "date", IsPastOnly = true },
        new GroupItem { Id = "group", Items = [new TextItem { Id = "text", IsShort = true, When = new ItemTest("yes-no", "", new IsBound(new CodeValue("yes"), "yes")) }] },
        new RowsItem { Id = "rows", AtMost = 1, Items = [new TextItem { Id = "line", IsRequired = true }] },
    ]);

    private static readonly Answers _fine = Answers.None.With("scale", new NumberValue(3));

    public static TheoryData<string, Value, string> Wrong => new()
    {
        { "scale", new NumberValue(11), "0..10" },
        { "scale", new NumberValue(3.5m), "0..10" },
        { "scale", new TextValue("three"), "type" },
        { "minutes", new NumberValue(61, Unit.Minute), "1..60 min" },
        { "minutes", new NumberValue(30), "type" },
        { "minutes", new NumberValue(1.5m, Unit.Minute), "decimals 0" },
        { "choice", new CodeValue("c"), "options" },
        { "choice", new TextValue("a"), "type" },
        { "choices", new CodesValue(["a", "c"]), "options" },
        { "choices", new CodesValue(["a", "b"]), "at-most 1" },
        { "yes-no", new CodeValue("maybe"), "type" },
        { "date", new DateValue(new DateOnly(2026, 3, 3)), "past-only" },
        { "text", new TextValue(new string('x', TextItem.ShortLength + 1)), "at-most 200" },
        { "text", new TextValue("bell\a"), "control characters" },
        { "rows", new RowsValue([Row, Row]), "at-most 1" },
        { "elsewhere", new TextValue("x"), "unknown" },
    };

    private static Answers Row => Answers.None.With("line", new TextValue("x"));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_an_item_cannot_take_is_refused_with_the_rule_it_breaks(string item, Value value, string rule) =>
        _questions.Check(_fine.With(item, value), _today).Should().ContainSingle().Which.Should().Match<Refusal>(r => r.Item == item && r.Rule == rule && r.Words.Length > 0);

    [Fact]
    public void What_is_needed_must_be_answered_and_a_skip_does_not_do() =>
        _questions.Check(Answers.None.With("scale", new SkippedValue(SkipReason.RatherNot)), _today).Should().ContainSingle().Which.Rule.Should().Be("required");

    [Fact]
    public void A_row_names_its_number_and_its_item() =>
        _questions.Check(_fine.With("rows", new RowsValue([Answers.None])), _today).Should().ContainSingle().Which.Item.Should().Be("rows/1/line");

    [Fact]
    public void An_answer_to_what_was_not_asked_after_all_is_dropped()
    {
        var answers = _fine.With("yes-no", new CodeValue("no")).With("text", new TextValue("left over"));

        _questions.Complete(answers).ContainsKey("text").Should().BeFalse();
        _questions.Complete(answers.With("yes-no", new CodeValue("yes"))).ContainsKey("text").Should().BeTrue();
    }

    [Fact]
    public void Answers_are_read_back_in_words()
    {
        _questions.Find("scale")!.Read(new NumberValue(3)).Should().Be("3 of 10");
        _questions.Find("minutes")!.Read(new NumberValue(1, Unit.Minute)).Should().Be("1 minute");
        _questions.Find("choice")!.Read(new CodeValue("b")).Should().Be("B");
        _questions.Find("choices")!.Read(new CodesValue([])).Should().Be("none of these");
        _questions.Find("date")!.Read(new DateValue(_today)).Should().Be("02-Mar-2026");
    }

    [Fact]
    public void Free_words_and_rows_publish_nothing() =>
        _questions.Codes("form").Should().BeEquivalentTo("form.scale", "form.minutes", "form.choice", "form.choices", "form.yes-no", "form.date");
}
