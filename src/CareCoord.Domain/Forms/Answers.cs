using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CareCoord.Domain.Forms;

/// <summary>The answers to one form, or to one row of it, by item id. Equal when they hold the same values.</summary>
[JsonConverter(typeof(AnswersJson))]
public sealed class Answers : IReadOnlyDictionary<string, Value>, IEquatable<Answers>
{
    private readonly ImmutableSortedDictionary<string, Value> _byItem;

    /// <summary>Holds these values.</summary>
    /// <param name="byItem">Values by item id.</param>
    public Answers(IEnumerable<KeyValuePair<string, Value>> byItem) =>
        _byItem = byItem.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Nothing was answered.</summary>
    public static Answers None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _byItem.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _byItem.Keys;

    /// <inheritdoc/>
    public IEnumerable<Value> Values => _byItem.Values;

    /// <inheritdoc/>
    public Value this[string key] => _byItem[key];

    /// <summary>The answer to an item, or null when it was not answered or was skipped.</summary>
    public Value? Of(string item) => _byItem.GetValueOrDefault(item) is { IsAnswer: true } value ? value : null;

    /// <summary>The number given for an item, or null.</summary>
    public decimal? NumberOf(string item) => (Of(item) as NumberValue)?.Number;

    /// <summary>The option chosen for an item, or null.</summary>
    public string? CodeOf(string item) => (Of(item) as CodeValue)?.Code;

    /// <summary>The words written for an item; empty when there are none.</summary>
    public string TextOf(string item) => (Of(item) as TextValue)?.Text ?? "";

    /// <summary>The same answers with one more, or another, value.</summary>
    public Answers With(string item, Value value) => new(_byItem.SetItem(item, value));

    /// <summary>The same answers with one item left blank.</summary>
    public Answers Without(string item) => new(_byItem.Remove(item));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _byItem.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value) => _byItem.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => _byItem.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Answers? other) => other is not null && _byItem.SequenceEqual(other._byItem);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Answers);

    /// <inheritdoc/>
    public override int GetHashCode() => _byItem.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
