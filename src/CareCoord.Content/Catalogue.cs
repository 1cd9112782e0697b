using System.Collections;
using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Content;

/// <summary>The content of one kind: the newest version of each id, and the earlier ones for those who still stand on them.</summary>
/// <typeparam name="T">The kind.</typeparam>
public sealed class Catalogue<T> : IReadOnlyCollection<T>
    where T : class, IContent
{
    private readonly ImmutableSortedDictionary<string, T> _newest;
    private readonly ImmutableDictionary<ContentRef, T> _all;

    internal Catalogue(IReadOnlyCollection<T> all)
    {
        _all = all.ToImmutableDictionary(c => c.Header.Ref);
        _newest = all.GroupBy(c => c.Header.Id).ToImmutableSortedDictionary(g => g.Key, g => g.MaxBy(c => c.Header.Version)!, StringComparer.Ordinal);
    }

    /// <summary>How many ids there are.</summary>
    public int Count => _newest.Count;

    /// <summary>The newest version of an id that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such id.</exception>
    public T this[string id] => _newest.TryGetValue(id, out var found) ? found : throw new KeyNotFoundException($"There is no {typeof(T).Name} '{id}'.");

    /// <summary>The newest version of an id, or null.</summary>
    public T? Find(string id) => _newest.GetValueOrDefault(id);

    /// <summary>One version, or null; old records are read with the version they were made with.</summary>
    public T? Find(ContentRef reference) => _all.GetValueOrDefault(reference);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _newest.Values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
