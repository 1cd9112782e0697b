using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CareCoord.Content.Examples;
using CareCoord.Content.Yaml;
using CareCoord.Domain.Content;

namespace CareCoord.Content.Reading;

/// <summary>Three passes over all files: shape, references, examples. All errors of a pass are reported at once.</summary>
internal sealed class LibraryReader(IReadOnlyList<ContentFile> files, string meanings)
{
    private readonly List<ContentError> _errors = [];
    private readonly List<(Document Document, IContent Content)> _read = [];

    public ContentLoad Read()
    {
        var documents = files.Select(f => Document.Read(f, _errors)).OfType<Document>().OrderBy(d => d.Kind).ThenBy(d => d.Version).ToImmutableArray();
        CheckIds(documents);
        var known = new Known(documents, [.. files.Select(f => f.Path).Except(documents.Select(d => d.Source.File), StringComparer.Ordinal)]);
        foreach (var document in documents.Where(d => d.Kind < ContentKind.Rule))
        {
            Read(document, known);
        }

        foreach (var document in documents.Where(d => d.Kind == ContentKind.Protocol))
        {
            ProtocolReader.ReadSetup(document, known);
        }

        foreach (var document in documents.Where(d => d.Kind >= ContentKind.Rule))
        {
            Read(document, known);
        }

        var library = Library(documents, known);
        CheckLimits(library);
        if (_errors.Count == 0)
        {
            MeaningsLock.Check(meanings, documents, _errors);
        }

        return library is not null && _errors.Count == 0 ? WithExamples(library) : Refused();
    }

    private void Read(Document document, Known known)
    {
        var content = Content(document, known);
        document.Fields.ListOf("examples", node => node);
        document.Fields.Close();
        if (content is not null)
        {
            _read.Add((document, content));
        }
    }

    private static IContent? Content(Document document, Known known) => document.Kind switch
    {
        ContentKind.Vocabulary => known.Vocabularies[document.Id] = VocabularyReader.Read(document, known),
        ContentKind.Form => known.Forms[document.Id] = FormReader.ReadForm(document, known),
        ContentKind.Card => known.Cards[document.Id] = FormReader.ReadCard(document, known),
        ContentKind.Message => MessageReader.Read(document, known),
        ContentKind.Table => new TableReader(document, known).Read(),
        ContentKind.Rule => RuleReader.Read(document, known),
        ContentKind.Protocol => new ProtocolReader(document, known).Read(),
        _ => new PlanTemplateReader(document, known).Read(),
    };

    private void CheckIds(ImmutableArray<Document> documents)
    {
        foreach (var twice in documents.GroupBy(d => (d.Id, d.Version)).Where(g => g.Count() > 1))
        {
            var second = twice.Last();
            second.Source.Error(second.Root.Entries[0].Value, $"'{twice.Key.Id}' version {twice.Key.Version} is {twice.First().Source.File} already. Ids are never reused.");
        }

        foreach (var group in documents.GroupBy(d => d.Id))
        {
            var kinds = group.Select(d => d.Kind).Distinct().Count();
            var newest = group.MaxBy(d => d.Version)!;
            if (kinds > 1 || newest.IsEarlier)
            {
                newest.Source.Error(newest.Root, kinds > 1
                    ? $"'{group.Key}' is the id of files of two kinds. Give one of them another id."
                    : $"'{group.Key}' has no later version than {newest.Version}. Call the file {group.Key}.yaml.");
            }
        }
    }

    /// <summary>What may be set is right at both ends of its limits.</summary>
    private void CheckLimits(ContentLibrary? library)
    {
        foreach (var (content, tunable) in (library?.Settable ?? []).SelectMany(c => c.Tune.Select(t => (c, t))))
        {
            foreach (var end in new[] { tunable.Least, tunable.Most })
            {
                library!.Files.With(content, ImmutableSortedDictionary<string, decimal>.Empty.Add(tunable.Path, end), _errors);
            }
        }
    }

    private ContentLibrary? Library(ImmutableArray<Document> documents, Known known)
    {
        foreach (var missing in TableReader.Registered.Where(id => !files.Any(f => f.Path == $"{Folders.Of(ContentKind.Table)}/{id}.yaml")))
        {
            _errors.Add(new ContentError(Folders.Of(ContentKind.Table), 0, 0, $"the table '{missing}' is missing. Code reads it: write {missing}.yaml."));
        }

        if (_errors.Count > 0)
        {
            return null;
        }

        var cadence = TableOf(TableReader.Cadence).Table.Cadence;
        var (planning, attention) = (TableOf(TableReader.Planning), TableOf(TableReader.Attention));
        var (everyday, messages, capacity) = (TableOf(TableReader.Everyday), TableOf(TableReader.Messages), TableOf(TableReader.Capacity));
        var tables = new ContentTables(
            Numbers.Planner(planning.Document, planning.Table, cadence),
            Numbers.Attention(attention.Document, attention.Table, cadence),
            Numbers.Everyday(everyday.Document, everyday.Table),
            Numbers.Messages(messages.Document, messages.Table),
            Numbers.Capacity(capacity.Document, capacity.Table));
        return ContentLibrary.Of([.. _read.Select(r => r.Content)], tables, HashOf(documents), new ReadFiles(documents, known));
    }

    private (Document Document, Table Table) TableOf(string id)
    {
        var (document, content) = _read.Last(r => r.Content is Table && r.Document.Id == id);
        return (document, (Table)content);
    }

    private static string HashOf(ImmutableArray<Document> documents)
    {
        var all = string.Join('\n', documents.Select(d => $"{d.Id} {d.Version} {MeaningHash.Of(d)}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private ContentLoad WithExamples(ContentLibrary library)
    {
        var examples = _read.SelectMany(r => (((YamlList)r.Document.Root.Find("examples")!).Items).Select(node => (r.Document, r.Content, Node: node))).ToList();
        foreach (var (document, content, node) in examples)
        {
            ExampleRun.Of(document.Source, node, content, library);
        }

        return _errors.Count == 0 ? new ContentLoad.Loaded(library, examples.Count) : Refused();
    }

    private ContentLoad.Refused Refused() => new([.. _errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)]);
}
