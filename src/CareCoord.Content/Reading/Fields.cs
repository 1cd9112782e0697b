using System.Collections.Immutable;
using CareCoord.Content.Yaml;

namespace CareCoord.Content.Reading;

/// <summary>
/// The keys of one block. Each key is asked for once, and <see cref="Close"/> names those that nobody asked for:
/// an unknown key is an error, never ignored.
/// </summary>
internal sealed class Fields
{
    private readonly YamlMap _map;
    private readonly List<string> _asked = [];
    private readonly List<(IReadOnlyList<string> Keys, string Message)> _missing = [];
    private bool _isBroken;

    private Fields(Source source, YamlMap map, string what)
    {
        Source = source;
        What = what;
        _map = map;
    }

    public Source Source { get; }

    /// <summary>What the block is, for messages.</summary>
    public string What { get; }

    /// <summary>The place where the block begins.</summary>
    public YamlNode Node => _map;

    /// <summary>The keys that nobody has asked for yet, in the order of the file.</summary>
    public IEnumerable<YamlEntry> Rest => _map.Entries.Where(e => !_asked.Contains(e.Key.Text));

    public static Fields Of(Source source, YamlNode node, string what)
    {
        if (node is YamlMap map)
        {
            return new Fields(source, map, what);
        }

        source.Error(node, node is YamlText { Text: "" } ? $"'{what}' is empty." : $"{node.Shape} stands here. Write the keys of {what}.");
        return new Fields(source, new YamlMap([], node.Line, node.Column), what) { _isBroken = true };
    }

    public bool Has(string key) => _map.Find(key) is not null;

    /// <summary>The value of a key that may be left out.</summary>
    public YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _map.Find(key);
    }

    /// <summary>The value of a key that must be there.</summary>
    public T Must<T>(string key, Func<YamlNode, T> read, T instead)
    {
        if (Find(key) is { } node)
        {
            return read(node);
        }

        NoteMissing([key], $"'{key}' is missing in {What}, which begins here.");
        return instead;
    }

    /// <summary>The value of a key that may be left out.</summary>
    public T May<T>(string key, Func<YamlNode, T> read, T instead) => Find(key) is { } node ? read(node) : instead;

    public T? MayBe<T>(string key, Func<YamlNode, T> read)
        where T : struct => Find(key) is { } node ? read(node) : null;

    public string Text(string key) => Must(key, Source.Text, "");

    public string TextOr(string key, string instead) => May(key, Source.Text, instead);

    public string Code(string key) => Must(key, Source.Code, "");

    public ImmutableArray<T> List<T>(string key, Func<YamlNode, T> read) => May(key, node => Each(Source, node, read), []);

    public ImmutableArray<T> ListOf<T>(string key, Func<YamlNode, T> read)
    {
        var items = Must(key, node => Each(Source, node, read), []);
        if (items.IsEmpty && _map.Find(key) is { } node)
        {
            Source.Error(node, $"'{key}' is empty. Write at least one.");
        }

        return items;
    }

    public static ImmutableArray<T> Each<T>(Source source, YamlNode node, Func<YamlNode, T> read)
    {
        if (node is YamlList list)
        {
            return [.. list.Items.Select(read)];
        }

        source.Error(node, node is YamlText { Text: not "" } text ? $"'{text.Text}' stands here alone. Write a list: [{text.Text}]." : $"{node.Shape} stands here. Write a list.");
        return [];
    }

    /// <summary>Notes that one of these keys should be there. A key that is merely misspelt is named once, as unknown.</summary>
    public void NoteMissing(IReadOnlyList<string> keys, string message)
    {
        if (!_isBroken)
        {
            _missing.Add((keys, message));
        }
    }

    /// <summary>Names every key that the block does not have, and every one that it should have.</summary>
    public void Close()
    {
        var keys = _asked.Distinct().ToList();
        var unknown = Rest.Select(e => (e.Key, Meant: Nearest.To(e.Key.Text, keys.Where(k => !Has(k))))).ToList();
        foreach (var (key, meant) in unknown)
        {
            Source.Error(key, $"'{key.Text}' is not a key of {What}. Keys: {string.Join(", ", keys)}.{(meant is null ? "" : $" Did you mean {meant}?")}");
        }

        foreach (var (_, message) in _missing.Where(m => !unknown.Exists(u => u.Meant is not null && m.Keys.Contains(u.Meant))))
        {
            Source.Error(_map, message);
        }
    }
}
