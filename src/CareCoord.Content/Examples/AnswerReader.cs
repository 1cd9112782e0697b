using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Examples;

/// <summary>Reads answers as examples write them; <c>none</c> is a blank, and what does not fit its item is left for the form to refuse.</summary>
internal sealed class AnswerReader(Source source, Questions questions)
{
    public Answers Read(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            source.Error(node, $"{node.Shape} stands here. Write answers by item.");
            return Answers.None;
        }

        return new Answers(map.Entries
            .Select(e => (e.Key.Text, Value: Value(e.Key.Text, e.Value)))
            .Where(a => a.Value is not null)
            .Select(a => KeyValuePair.Create(a.Text, a.Value!)));
    }

    /// <summary>The answer to one item; null when it is left blank.</summary>
    public Value? Value(string item, YamlNode node) => node is YamlText { Text: "none" } ? null : questions.Find(item) switch
    {
        ScaleItem => Number(node, Unit.Points),
        NumberItem number => Number(node, number.Range.Unit),
        ChoiceItem or YesNoItem => new CodeValue(source.Text(node)),
        ChoicesItem => new CodesValue(Fields.Each(source, node, source.Text)),
        DateItem => new DateValue(ExampleTime.Day(source, node)),
        RowsItem rows => new RowsValue([.. Fields.Each(source, node, n => new AnswerReader(source, new Questions(rows.Items)).Read(n))]),
        _ => new TextValue(source.Text(node)),
    };

    private Value Number(YamlNode node, Unit unit)
    {
        var parts = source.Text(node).Split(' ');
        var isWritten = parts.Length == 1 ? unit == Unit.Points : parts.Length == 2 && Units.Find(parts[1]) == unit;
        return isWritten && Source.TryNumber(parts[0], out var number) ? new NumberValue(number, unit) : new TextValue(string.Join(' ', parts));
    }
}
