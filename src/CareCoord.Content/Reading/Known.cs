using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Reading;

/// <summary>What the files read so far have declared, for those that refer to it.</summary>
internal sealed class Known(IReadOnlyList<Document> documents, IReadOnlyCollection<string> unreadable)
{
    private readonly HashSet<(ContentKind Kind, string Id)> _declared = [.. documents.Select(d => (d.Kind, d.Id)), .. unreadable.SelectMany(Folders.Declared)];
    private readonly Dictionary<string, PublishedCode> _codes = new(StringComparer.Ordinal);

    public Dictionary<string, Vocabulary> Vocabularies { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FormDefinition> Forms { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CardDefinition> Cards { get; } = new(StringComparer.Ordinal);

    /// <summary>The setups of protocols, by id; read before rules, because they publish codes.</summary>
    public Dictionary<string, Questions> Setups { get; } = new(StringComparer.Ordinal);

    /// <summary>The id of a file of one kind; unknown ones are errors.</summary>
    public string Id(Source source, YamlNode node, ContentKind kind)
    {
        var id = source.Text(node);
        if (!_declared.Contains((kind, id)))
        {
            var ids = _declared.Where(d => d.Kind == kind).Select(d => d.Id).ToList();
            source.Error(node, $"there is no {Kebab.Of(kind)} '{id}'.{Nearest.Hint(id, ids)}");
        }

        return id;
    }

    /// <summary>A form that was read without an error, or null; what a broken one lacks is no error of those who refer to it.</summary>
    public FormDefinition? WholeForm(string id) =>
        documents.Any(d => d.Kind == ContentKind.Form && d.Id == id && d.Source.Count > 0) ? null : Forms.GetValueOrDefault(id);

    /// <summary>A code of a vocabulary; without that vocabulary, nothing is checked (its own file says what is wrong).</summary>
    public string TermOf(Source source, YamlNode node, string vocabulary)
    {
        var code = source.Text(node);
        if (Vocabularies.GetValueOrDefault(vocabulary) is { } known && known.Find(code) is null)
        {
            var codes = known.Terms.Select(t => t.Code).ToList();
            source.Error(node, $"'{code}' is not in the vocabulary {vocabulary}.{Nearest.Hint(code, codes)}");
        }
        else if (!_declared.Contains((ContentKind.Vocabulary, vocabulary)))
        {
            source.Error(node, $"'{code}' should stand in the vocabulary {vocabulary}, which is missing.");
        }

        return code;
    }

    /// <summary>An observation by its code; null when it cannot be known.</summary>
    public PublishedCode? Code(Source source, YamlNode node)
    {
        var code = source.Text(node);
        if (_codes.TryGetValue(code, out var published))
        {
            return published;
        }

        if (unreadable.Count == 0 && documents.Where(d => d.Kind is ContentKind.Form or ContentKind.Card).All(d => d.Source.Count == 0))
        {
            var near = Nearest.To(code, _codes.Keys);
            var hint = near is null ? "" : $" Nearest: {near} ({string.Join(", ", _codes[near].Publishers.Order(StringComparer.Ordinal))}).";
            source.Error(node, $"'{code}' is not an observation: no form publishes it.{hint}");
        }

        return null;
    }

    /// <summary>Notes what a file publishes; two files may share a code only with the same type, range and unit.</summary>
    public void Publish(Source source, YamlNode at, string owner, Questions questions)
    {
        foreach (var item in questions.Flat.Where(i => i.IsObserved))
        {
            var code = Questions.CodeOf(owner, item);
            if (!_codes.TryGetValue(code, out var published))
            {
                _codes[code] = new PublishedCode(Observed(code, item), Answerable.Of(item) with { Name = code }, item, [owner]);
            }
            else if (Alike(published.Item, item) is { } difference)
            {
                source.Error(at, $"'{item.Id}' is published as {code}, and so is {published.Publishers[0]}.{published.Item.Id}, but with another {difference}. Make them alike, or give one its own code.");
            }
            else
            {
                published.Publishers.Add(owner);
            }
        }
    }

    private Observed Observed(string code, FormItem item)
    {
        var term = Vocabularies.GetValueOrDefault("observations")?.Find(code);
        return new Observed(code, term?.Word ?? item.Label, Answerable.UnitOf(item) ?? Unit.Items);
    }

    private static string? Alike(FormItem one, FormItem other)
    {
        if (one.GetType() != other.GetType())
        {
            return "type";
        }

        return (one, other) switch
        {
            (ScaleItem a, ScaleItem b) when a.Range != b.Range => "range",
            (NumberItem a, NumberItem b) when a.Range != b.Range => "range or unit",
            (IHasOptions { Options.IsEmpty: false } a, IHasOptions { Options.IsEmpty: false } b) when !a.Options.Select(o => o.Code).SequenceEqual(b.Options.Select(o => o.Code)) => "list of options",
            (ComputedItem a, ComputedItem b) when a.Unit != b.Unit => "unit",
            _ => null,
        };
    }
}
