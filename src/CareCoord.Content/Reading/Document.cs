using System.Globalization;
using CareCoord.Content.Yaml;

namespace CareCoord.Content.Reading;

/// <summary>One file whose kind, id and version are known, and whose blocks wait to be read.</summary>
internal sealed record Document(ContentKind Kind, string Id, int Version, Fields Fields, YamlMap Root)
{
    public Source Source => Fields.Source;

    /// <summary>True for <c>id@version.yaml</c>: kept for those who still stand on it, while a later version is in force.</summary>
    public bool IsEarlier => Path.GetFileName(Source.File).Contains('@', StringComparison.Ordinal);

    /// <summary>Reads what a file is: its first key names kind and id, and the file is called by the id.</summary>
    public static Document? Read(ContentFile file, ICollection<ContentError> errors)
    {
        var source = new Source(file.Path, errors);
        if (YamlTree.Read(source, file.Text) is not { } root || source.Count > 0)
        {
            return null;
        }

        if (root.Entries.IsEmpty || Kebab.Find<ContentKind>(root.Entries[0].Key.Text) is not { } kind)
        {
            var first = root.Entries.IsEmpty ? "" : root.Entries[0].Key.Text;
            source.Error(root, $"'{first}' is not a kind of file. The first key is one of: {string.Join(", ", Kebab.All<ContentKind>())}.{Nearest.Hint(first, Kebab.All<ContentKind>())}");
            return null;
        }

        var fields = Fields.Of(source, root, $"a {Kebab.Of(kind)}");
        var id = fields.Code(Kebab.Of(kind));
        var version = fields.Must("version", node => source.Whole(node, 1, 9999), 0);
        return IsNamedWell(source, root, kind, id, version) ? new Document(kind, id, version, fields, root) : null;
    }

    private static bool IsNamedWell(Source source, YamlMap root, ContentKind kind, string id, int version)
    {
        var (folder, name) = (Path.GetDirectoryName(source.File) ?? "", Path.GetFileNameWithoutExtension(source.File));
        var before = source.Count;
        if (folder != Folders.Of(kind))
        {
            source.Error(root, $"a {Kebab.Of(kind)} lies in {Folders.Of(kind)}/, this one lies in {folder}/. Move the file.");
        }

        var earlier = string.Create(CultureInfo.InvariantCulture, $"{id}@{version}");
        if (name != id && name != earlier)
        {
            source.Error(root.Entries[0].Value, $"the id is '{id}' and the file is called '{name}'. Call it {id}.yaml, or {earlier}.yaml if a later version stands beside it.");
        }

        return source.Count == before;
    }
}
