using CareCoord.Domain.Content;

namespace CareCoord.Domain.Forms;

/// <summary>A scale with words at both ends.</summary>
public sealed record ScaleItem : FormItem
{
    /// <summary>The steps, in points.</summary>
    public required ValueRange Range { get; init; }

    /// <summary>Size of a step, in points.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>Words at the low end.</summary>
    public required string Low { get; init; }

    /// <summary>Words at the high end.</summary>
    public required string High { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not NumberValue { Unit: Unit.Points } number)
        {
            yield return WrongKind($"a step of {Range}");
        }
        else if (!Range.Contains(number.Number) || number.Number % Step != 0)
        {
            yield return Refuse(Range.ToString(), $"Choose a step from {Range.From:0.#} to {Range.To:0.#}.");
        }
    }

    /// <inheritdoc/>
    public override string Read(Value value) => $"{value} of {Range.To:0.#}";
}
