namespace CareCoord.Domain.Forms;

/// <summary>A calendar day.</summary>
public sealed record DateItem : FormItem
{
    /// <summary>True when a day to come is no answer.</summary>
    public bool IsPastOnly { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(Value value, DateOnly today)
    {
        if (value is not DateValue date)
        {
            yield return WrongKind("a date");
        }
        else if (IsPastOnly && date.Date > today)
        {
            yield return Refuse("past-only", "This day has not come yet.");
        }
    }
}
