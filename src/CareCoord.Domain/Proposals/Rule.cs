using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;

namespace CareCoord.Domain.Proposals;

/// <summary>A condition over a person's facts, and what follows while it is met. Rules are conditions, not events.</summary>
public sealed record Rule : ISettable
{
    /// <inheritdoc/>
    public required ContentHeader Header { get; init; }

    /// <summary>What it fires about.</summary>
    public required RuleSubject About { get; init; }

    /// <summary>The protocol tags that narrow it; empty for every one.</summary>
    public ImmutableArray<string> Each { get; init; } = [];

    /// <summary>The condition.</summary>
    public required Criterion When { get; init; }

    /// <summary>What follows.</summary>
    public required ImmutableArray<Effect> Then { get; init; }

    /// <summary>The strict band of attention, 1 to 10, that its holds and flags stand in; null where it shows only where it belongs.</summary>
    public int? Band { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Tunable> Tune { get; init; } = [];

    /// <inheritdoc/>
    public bool IsLocked { get; init; }

    /// <summary>When it may fire again for the same subject.</summary>
    public Again Again { get; init; } = new Again.Once();

    /// <summary>The rule's effects of one kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public IEnumerable<T> Effects<T>()
        where T : Effect => Then.OfType<T>();
}
