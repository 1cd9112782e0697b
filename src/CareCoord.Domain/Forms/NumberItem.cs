using CareCoord.Domain.Content;

namespace CareCoord.Domain.Forms;

/// <summary>A number with a unit; a duration is one of time.</summary>
public sealed record NumberItem : FormItem
{
    /// <summary>The unit and the range that is believable.</summary>
    public required ValueRange Range { get; init; }

    /// <summary>Decimal places, 0 or more.</summary>
    public int Decimals { get; init; }

    /// <summary>True when it is a length of time.</summary>
    public bool IsDuration { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not NumberValue number || number.Unit != Range.Unit)
        {
            yield return WrongKind($"a number of {Range.Unit.Words(2)}");
        }
        else if (!Range.Contains(number.Number))
        {
            yield return Refuse(Range.ToString(), $"Write a number of {Range.Unit.Words(2)} from {Range.From:0.##} to {Range.To:0.##}.");
        }
        else if (Math.Round(number.Number, Decimals) != number.Number)
        {
            yield return Refuse($"decimals {Decimals}", Decimals == 0 ? "Write a whole number." : $"Write at most {Decimals} decimals.");
        }
    }

    /// <inheritdoc/>
    public override string Read(Value value) => value is NumberValue number ? new Quantity(number.Number, number.Unit).Words : base.Read(value);
}
