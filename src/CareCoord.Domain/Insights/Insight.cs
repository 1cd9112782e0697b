namespace CareCoord.Domain.Insights;

/// <summary>What can be said from the facts: a value, or that they are too few. Never a number that stands on nothing.</summary>
/// <typeparam name="T">The value.</typeparam>
public abstract record Insight<T>
{
    private Insight()
    {
    }

    /// <summary>There is enough to say.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Known(T Value) : Insight<T>;

    /// <summary>There is too little to say anything.</summary>
    /// <param name="Have">How many there are.</param>
    /// <param name="Need">How many there must be at least.</param>
    public sealed record TooFew(int Have, int Need) : Insight<T>;
}
