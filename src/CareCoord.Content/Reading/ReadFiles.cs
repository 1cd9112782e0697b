using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Content.Reading;

/// <summary>The files behind a library: what they say word for word, and what they would say with other numbers.</summary>
internal sealed class ReadFiles(ImmutableArray<Document> documents, Known known)
{
    private readonly ImmutableDictionary<ContentRef, Document> _documents = documents.ToImmutableDictionary(d => new ContentRef(d.Id, d.Version));

    /// <summary>Every file in its newest version.</summary>
    public IEnumerable<Document> Newest => _documents.Values.Where(d => !d.IsEarlier);

    public Document? Find(ContentRef reference) => _documents.GetValueOrDefault(reference);

    /// <summary>A protocol or a rule with other numbers; errors say which cannot be.</summary>
    public ISettable With(ISettable content, IReadOnlyDictionary<string, decimal> values, ICollection<ContentError> errors)
    {
        var document = _documents[content.Header.Ref];
        var texts = content.Tune.Where(t => values.TryGetValue(t.Path, out var value) && t.Allows(value)).Select(t => (t.Path, t.Write(values[t.Path])));
        var root = Blocks.With(document.Root, texts);
        var source = new Source(document.Source.File, errors);
        var changed = document with { Root = root, Fields = Fields.Of(source, root, document.Fields.What) };
        return document.Kind == ContentKind.Rule ? RuleReader.Read(changed, known) : new ProtocolReader(changed, known).Read();
    }
}
