using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>Items under one heading; it asks nothing itself.</summary>
public sealed record GroupItem : FormItem
{
    /// <summary>The items under it.</summary>
    public required ImmutableArray<FormItem> Items { get; init; }

    /// <inheritdoc/>
    public override bool IsObserved => false;

    /// <inheritdoc/>
    public override bool IsAsked => false;

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today) => [WrongKind("nothing")];
}
