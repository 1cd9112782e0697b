using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Forms;

/// <summary>The items of a form, a card, a setup or a row: what checks, completes and publishes answers.</summary>
public sealed class Questions
{
    private readonly ImmutableArray<FormItem> _flat;

    /// <summary>Holds these items.</summary>
    /// <param name="items">The items in their order.</param>
    public Questions(ImmutableArray<FormItem> items)
    {
        Items = items;
        _flat = [.. Flatten(items)];
    }

    /// <summary>No questions.</summary>
    public static Questions None { get; } = new([]);

    /// <summary>The items in their order, groups as they stand.</summary>
    public ImmutableArray<FormItem> Items { get; }

    /// <summary>The items in their order, those of groups among them.</summary>
    public IReadOnlyList<FormItem> Flat => _flat;

    /// <summary>The item with this id, or null.</summary>
    public FormItem? Find(string id) => _flat.FirstOrDefault(i => i.Id == id);

    /// <summary>The same questions for somebody who leaves something out: what is left out is nowhere among the options.</summary>
    /// <param name="codes">The codes of what is left out.</param>
    public Questions Without(IReadOnlyCollection<string> codes) => codes.Count == 0 ? this : new Questions([.. Items.Select(i => Without(i, codes))]);

    /// <summary>The numbers an item's value can be, whatever is answered; null for an item that is no number.</summary>
    public ValueRange? RangeOf(FormItem item) => item switch
    {
        NumberItem number => number.Range,
        ScaleItem scale => scale.Range,
        ComputedItem computed => Find(computed.From) is { } from && Find(computed.Less) is { } less && RangeOf(from) is { } most && RangeOf(less) is { } least
            ? new ValueRange(most.From - least.To, most.To - least.From, computed.Unit)
            : null,
        _ => null,
    };

    /// <summary>Checks answers before they are taken.</summary>
    /// <param name="answers">What was given.</param>
    /// <param name="today">The person's day.</param>
    /// <returns>Why it cannot be taken, item by item; empty when it can.</returns>
    public ImmutableArray<Refusal> Check(Answers answers, DateOnly today) =>
    [
        .. answers.Keys.Where(id => Find(id) is null).Select(id => new Refusal(id, "unknown", "This form does not ask that.")),
        .. _flat.Where(i => i.IsAsked && i.IsRequired && i.IsShown(answers) && IsBlank(answers.Of(i.Id))).Select(Missing),
        .. _flat.Where(i => answers.Of(i.Id) is not null).SelectMany(i => i.Check(answers[i.Id], today)),
    ];

    /// <summary>The answers with what is computed from them, and without what was not asked after all.</summary>
    public Answers Complete(Answers answers)
    {
        var asked = _flat.Where(i => !i.IsShown(answers)).Aggregate(answers, (kept, item) => kept.Without(item.Id));
        return _flat.OfType<ComputedItem>().Aggregate(
            asked,
            (given, item) => item.Compute(given) is { } value ? given.With(item.Id, value) : given);
    }

    /// <summary>The code under which an item's value is published.</summary>
    /// <param name="owner">Id of the form, the card or the protocol.</param>
    /// <param name="item">The item.</param>
    public static string CodeOf(string owner, FormItem item) => item.As ?? $"{owner}.{item.Id}";

    /// <summary>Every code that can be published, answered or not.</summary>
    /// <param name="owner">Id of the form, the card or the protocol.</param>
    public ImmutableHashSet<string> Codes(string owner) =>
        [.. _flat.Where(i => i.IsObserved).Select(i => CodeOf(owner, i))];

    /// <summary>The observations of completed answers, by code.</summary>
    /// <param name="owner">Id of the form, the card or the protocol.</param>
    /// <param name="completed">Answers after <see cref="Complete"/>.</param>
    public ImmutableSortedDictionary<string, Value> Observe(string owner, Answers completed) => _flat
        .Where(i => i.IsObserved && completed.Of(i.Id) is not null)
        .ToImmutableSortedDictionary(i => CodeOf(owner, i), i => completed[i.Id], StringComparer.Ordinal);

    private static FormItem Without(FormItem item, IReadOnlyCollection<string> codes) => item switch
    {
        ChoiceItem { OmitsLeftOut: true } choice => choice with { Options = choice.Options.RemoveAll(o => codes.Contains(o.Code)) },
        RowsItem rows => rows with { Items = [.. rows.Items.Select(i => Without(i, codes))] },
        GroupItem group => group with { Items = [.. group.Items.Select(i => Without(i, codes))] },
        _ => item,
    };

    private static bool IsBlank(Value? value) => value is null or TextValue { Text: "" };

    private static Refusal Missing(FormItem item) => item is RowsItem { AtLeast: > 0 } rows
        ? new Refusal(item.Id, $"at-least {rows.AtLeast}", $"Add at least {rows.AtLeast}.")
        : new Refusal(item.Id, "required", "This is needed.");

    private static IEnumerable<FormItem> Flatten(IEnumerable<FormItem> items) =>
        items.SelectMany(i => i is GroupItem group ? Flatten(group.Items).Prepend(group) : [i]);
}
