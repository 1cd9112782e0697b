using System.Collections.Immutable;

namespace CareCoord.Domain.Criteria;

/// <summary>
/// What a criterion says of the facts: met, not met, or cannot tell. There is no conversion to <c>bool</c>, and "cannot tell"
/// is never "no": silence lets nothing rise and no alarm sleep.
/// </summary>
public abstract record Answer
{
    private Answer(ImmutableArray<Because> because) => Because = because;

    /// <summary>Why: one reason for each criterion that decided it.</summary>
    public ImmutableArray<Because> Because { get; }

    /// <summary>The reasons as one sentence part, in words for people.</summary>
    public string Words => string.Join("; ", Because.Select(b => b.Words).Distinct());

    /// <summary>The condition holds.</summary>
    public sealed record Met : Answer
    {
        /// <summary>Holds because of this.</summary>
        public Met(params ImmutableArray<Because> because)
            : base(because)
        {
        }
    }

    /// <summary>The condition does not hold.</summary>
    public sealed record NotMet : Answer
    {
        /// <summary>Does not hold because of this.</summary>
        public NotMet(params ImmutableArray<Because> because)
            : base(because)
        {
        }
    }

    /// <summary>The record does not say.</summary>
    public sealed record CannotTell : Answer
    {
        /// <summary>Cannot be told because of this.</summary>
        public CannotTell(params ImmutableArray<Because> because)
            : base(because)
        {
        }
    }
}
