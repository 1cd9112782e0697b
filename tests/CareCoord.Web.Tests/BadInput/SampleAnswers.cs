using CareCoord.Domain.Forms;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>Answers to any questions there are, each as the question takes it: of a form that is new as well.</summary>
public static class SampleAnswers
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>Everything answered that can be.</summary>
    public static Answers Of(Questions questions) =>
        questions.Flat.Where(x => x.IsAsked && x is not ComputedItem).Aggregate(Answers.None, (given, item) => item.IsShown(given) && Answer(item) is { } value ? given.With(item.Id, value) : given);

    private static Value? Answer(FormItem item) => item switch
    {
        TextItem => new TextValue("Some words"),
        NumberItem number => new NumberValue(Math.Ceiling(number.Range.From ?? 1), number.Range.Unit),
        ScaleItem scale => new NumberValue(scale.Range.From ?? 0),
        DateItem => new DateValue(Day),
        YesNoItem => new CodeValue(YesNoItem.No),
        ChoiceItem choice => new CodeValue(choice.Options[0].Code),
        ChoicesItem choices => new CodesValue([choices.Options[0].Code]),
        RowsItem rows => new RowsValue([.. Enumerable.Repeat(Of(new Questions(rows.Items)), Math.Max(1, rows.AtLeast))]),
        _ => null,
    };
}
