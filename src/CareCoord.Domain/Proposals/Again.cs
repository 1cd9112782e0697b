using System.Collections.Immutable;
using CareCoord.Domain.Content;

namespace CareCoord.Domain.Proposals;

/// <summary>When a rule may fire again for the same subject.</summary>
public abstract record Again
{
    private Again()
    {
    }

    /// <summary>Never.</summary>
    public sealed record Once : Again;

    /// <summary>When so much time has passed since it fired, and nothing of that firing is open.</summary>
    /// <param name="Span">The time, in calendar units.</param>
    public sealed record After(Quantity Span) : Again;

    /// <summary>When the last firing is over and a new entry was recorded since.</summary>
    /// <param name="Forms">Ids of the forms.</param>
    public sealed record WhenNew(ImmutableArray<string> Forms) : Again;
}
