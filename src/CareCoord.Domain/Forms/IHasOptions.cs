using System.Collections.Immutable;

namespace CareCoord.Domain.Forms;

/// <summary>An item that is answered by choosing.</summary>
public interface IHasOptions
{
    /// <summary>The options in their order.</summary>
    ImmutableArray<Option> Options { get; }
}
