using System.Collections.Immutable;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;

namespace CareCoord.Content.Reading;

/// <summary>Reads plan templates.</summary>
internal sealed class PlanTemplateReader(Document document, Known known)
{
    private readonly Fields _fields = document.Fields;
    private readonly Source _source = document.Source;

    public PlanTemplate Read()
    {
        var header = HeaderReader.Read(document, known);
        var variables = _fields.List("variables", Variable);
        var names = variables.Select(v => v.Name).ToImmutableArray();
        var sections = _fields.ListOf("sections", node => Section(node, names));
        var order = known.Vocabularies.GetValueOrDefault("plan-sections")?.Terms.Select(t => t.Code).ToList() ?? [];
        return new PlanTemplate
        {
            Header = header,
            For = _fields.Text("for"),
            Variables = variables,
            Sections = [.. sections.OrderBy(s => order.IndexOf(s.Section))],
            Goals = _fields.List("goals", node => Goal(node, names)),
            Offers = _fields.List("offers", Offer),
        };
    }

    private TemplateVariable Variable(YamlNode node)
    {
        var fields = Fields.Of(_source, node, "a variable");
        var variable = new TemplateVariable(fields.Code("name"), fields.Text("ask"));
        fields.Close();
        return variable;
    }

    private TemplateSection Section(YamlNode node, ImmutableArray<string> names)
    {
        var fields = Fields.Of(_source, node, "a section");
        var section = new TemplateSection(
            fields.Must("section", SectionKey, ""),
            fields.Must("owner", n => _source.OneOf<Discipline>(n, "a discipline"), default),
            fields.Must("text", n => Text(n, names), ""),
            fields.Must("plain", n => Text(n, names), ""));
        fields.Close();
        return section;
    }

    private string SectionKey(YamlNode node)
    {
        var key = known.TermOf(_source, node, "plan-sections");
        if (known.Vocabularies.GetValueOrDefault("plan-sections")?.Find(key) is { Owner: null })
        {
            _source.Error(node, $"the section '{key}' is put together by the program, so nobody writes it. Leave it out.");
        }

        return key;
    }

    private TemplateGoal Goal(YamlNode node, ImmutableArray<string> names)
    {
        var fields = Fields.Of(_source, node, "a goal");
        var goal = new TemplateGoal(fields.Must("text", n => Text(n, names), ""), fields.Must("by", _source.CalendarDays, default));
        fields.Must("measure", n => _source.OneOf<GoalMeasure>(n, "a measure of goals"), default);
        fields.Close();
        return goal;
    }

    private TemplateOffer Offer(YamlNode node)
    {
        var fields = Fields.Of(_source, node, "an offer");
        var offer = new TemplateOffer(
            fields.Must("protocol", n => known.Id(_source, n, ContentKind.Protocol), ""),
            fields.Must("owner", n => _source.OneOf<Discipline>(n, "a discipline"), default));
        fields.Close();
        return offer;
    }

    private string Text(YamlNode node, ImmutableArray<string> names)
    {
        var text = _source.Text(node);
        foreach (var name in Placeholders.In(text).Where(n => !names.Contains(n)))
        {
            _source.Error(node, $"'{{{name}}}' is not a variable of this template.{Nearest.Hint(name, names)}");
        }

        return text;
    }
}
