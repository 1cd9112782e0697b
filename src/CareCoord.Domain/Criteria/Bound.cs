using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>What one value must satisfy. The loader has seen to it that the units and the kinds fit.</summary>
public abstract record Bound
{
    private protected Bound()
    {
    }

    /// <summary>In words that follow the name of the value, such as <c>at least 6</c>.</summary>
    public abstract string Words { get; }

    /// <summary>Tests an answer; null is a blank.</summary>
    public virtual Passes Test(Value? value) => value switch
    {
        null => Passes.Unknown,
        _ => Holds(value) ? Passes.Yes : Passes.No,
    };

    private protected abstract bool Holds(Value value);
}
