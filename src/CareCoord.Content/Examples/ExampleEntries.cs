using System.Collections.Immutable;
using CareCoord.Content.Reading;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;

namespace CareCoord.Content.Examples;

/// <summary>
/// Reads entries as small tables, oldest first: one a day, ending yesterday, unless a column <c>at</c> says otherwise.
/// In <c>planned</c>, <c>none</c> is a planned one with nothing recorded; what is <c>recorded</c> lies before what is planned.
/// </summary>
internal sealed class ExampleEntries(Source source, ContentLibrary library, InterventionId? intervention, DateOnly today)
{
    private const string At = "at";

    public List<EntryFact> Entries { get; } = [];

    public List<SlotFact> Slots { get; } = [];

    public DateOnly FirstDay(DateOnly otherwise) =>
        Entries.Select(e => e.Day).Concat(Slots.Select(s => s.Day)).DefaultIfEmpty(otherwise).Min();

    public void Read(YamlNode node)
    {
        foreach (var table in node is YamlMap map ? map.Entries : [])
        {
            if (library.Forms.Find(table.Key.Text) is { } form)
            {
                ReadTable(form, table.Value);
            }
            else
            {
                source.Error(table.Key, $"there is no form '{table.Key.Text}'.{Nearest.Hint(table.Key.Text, library.Forms.Select(f => f.Header.Id))}");
            }
        }
    }

    private void ReadTable(FormDefinition form, YamlNode node)
    {
        var fields = Fields.Of(source, node, $"entries of {form.Header.Id}");
        var columns = fields.Must("columns", n => Fields.Each(source, n, c => Column(form, c)), []);
        var planned = fields.List("planned", n => n);
        var recorded = fields.List("recorded", n => n);
        fields.Close();
        for (var i = 0; i < planned.Length; i++)
        {
            var day = today.AddDays(i - planned.Length);
            var isRecorded = planned[i] is not YamlText { Text: "none" };
            Slots.Add(new SlotFact(day, isRecorded));
            if (isRecorded)
            {
                AddEntry(form, columns, planned[i], day);
            }
        }

        for (var i = 0; i < recorded.Length; i++)
        {
            AddEntry(form, columns, recorded[i], today.AddDays(i - recorded.Length - planned.Length));
        }
    }

    private string Column(FormDefinition form, YamlNode node)
    {
        var id = source.Text(node);
        if (id != At && form.Questions.Find(id) is null)
        {
            source.Error(node, $"'{id}' is not an item of {form.Header.Id}.{Nearest.Hint(id, form.Questions.Flat.Select(q => q.Id))}");
        }

        return id;
    }

    private void AddEntry(FormDefinition form, ImmutableArray<string> columns, YamlNode row, DateOnly day)
    {
        if (row is not YamlList { Items: var cells } || cells.Length != columns.Length)
        {
            source.Error(row, $"write a row of {columns.Length}: {string.Join(", ", columns)}.");
            return;
        }

        var reader = new AnswerReader(source, form.Questions);
        var answers = new Answers(columns.Zip(cells)
            .Where(c => c.First != At)
            .Select(c => KeyValuePair.Create(c.First, reader.Value(c.First, c.Second)))
            .Where(a => a.Value is not null)
            .Select(a => KeyValuePair.Create(a.Key, a.Value!)));
        foreach (var refusal in form.Questions.Check(answers, today).Where(r => r.Rule != "required"))
        {
            source.Error(row, $"'{refusal.Item}' breaks {refusal.Rule}.");
        }

        var on = columns.IndexOf(At) is var at and >= 0 ? ExampleTime.Day(source, cells[at]) : day;
        Entries.Add(Fact(form, form.Questions.Complete(answers), on));
    }

    private EntryFact Fact(FormDefinition form, Answers completed, DateOnly day)
    {
        var id = form.Header.Id;
        return new EntryFact(id, ExampleTime.Noon(day), day, ExampleTime.Noon(day), completed, form.Questions.Observe(id, completed), form.Questions.Codes(id), intervention);
    }
}
