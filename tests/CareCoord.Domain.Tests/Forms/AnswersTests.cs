using System.Text.Json;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Tests.Forms;

public sealed class AnswersTests
{
    private static readonly Answers _answers = Answers.None
        .With("distress-before", new NumberValue(6))
        .With("minutes", new NumberValue(7.5m, Unit.Minute))
        .With("tolerance", new CodeValue("right"))
        .With("marks", new CodesValue(["panic", "far-away"]))
        .With("words", new TextValue("the helmet\nwas lighter"))
        .With("since", new DateValue(new DateOnly(2026, 3, 2)))
        .With("phrases", new RowsValue([Answers.None.With("phrase", new TextValue("slowly"))]))
        .With("chore", new SkippedValue(SkipReason.AskAgain));

    [Fact]
    public void Answers_come_back_from_json_as_they_were() =>
        Equals(JsonSerializer.Deserialize<Answers>(JsonSerializer.Serialize(_answers)), _answers).Should().BeTrue();

    [Fact]
    public void Json_names_units_and_reasons_by_word() =>
        JsonSerializer.Serialize(_answers).Should().Contain("\"Minute\"").And.Contain("\"AskAgain\"");

    [Fact]
    public void A_skipped_question_is_kept_and_is_no_answer()
    {
        _answers.ContainsKey("chore").Should().BeTrue();
        _answers.Of("chore").Should().BeNull();
        _answers.NumberOf("chore").Should().BeNull();
    }

    [Fact]
    public void Answers_are_equal_when_their_values_are_whatever_the_order_of_choices()
    {
        _answers.With("marks", new CodesValue(["far-away", "panic"])).Equals(_answers).Should().BeTrue();
        _answers.With("marks", new CodesValue(["panic"])).Equals(_answers).Should().BeFalse();
        _answers.Without("words").Equals(_answers).Should().BeFalse();
    }
}
