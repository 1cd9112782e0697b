using System.Collections.Immutable;

namespace CareCoord.Domain.Content;

/// <summary>Content that an organisation may switch off, or set within the limits that the file declares.</summary>
public interface ISettable : IContent
{
    /// <summary>The numbers that may be set.</summary>
    ImmutableArray<Tunable> Tune { get; }

    /// <summary>True when it may not be switched off, because it keeps people safe.</summary>
    bool IsLocked { get; }
}
