using CareCoord.Domain.Content;

namespace CareCoord.Domain.Forms;

/// <summary>The difference of two answers. With one of them missing there is none, and none is not zero.</summary>
public sealed record ComputedItem : FormItem
{
    /// <summary>The item it is taken from.</summary>
    public required string From { get; init; }

    /// <summary>The item that is taken away.</summary>
    public required string Less { get; init; }

    /// <summary>The unit of the result.</summary>
    public required Unit Unit { get; init; }

    /// <inheritdoc/>
    public override bool IsAsked => false;

    /// <summary>The value, or null when an answer is missing.</summary>
    public NumberValue? Compute(Answers answers) =>
        answers.NumberOf(From) - answers.NumberOf(Less) is { } difference ? new NumberValue(difference, Unit) : null;

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today) => [Refuse("computed", "This is computed; it cannot be answered.")];
}
