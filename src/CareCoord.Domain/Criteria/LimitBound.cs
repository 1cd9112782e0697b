using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;

namespace CareCoord.Domain.Criteria;

/// <summary>On one side of a limit.</summary>
/// <param name="Kind">Which side.</param>
/// <param name="Limit">The limit, in the unit of what it is compared with.</param>
public sealed record LimitBound(LimitKind Kind, Quantity Limit) : Bound
{
    /// <inheritdoc/>
    public override string Words => Side + (Limit.Unit is Unit.Points or Unit.Items ? (Limit with { Unit = Unit.Points }).ToString() : Limit.Words);

    private string Side => Kind switch
    {
        LimitKind.AtLeast => "at least ",
        LimitKind.AtMost => "at most ",
        LimitKind.MoreThan => "more than ",
        _ => "less than ",
    };

    /// <summary>True when a number of the limit's unit lies on the wanted side.</summary>
    public bool Holds(decimal number) => Kind switch
    {
        LimitKind.AtLeast => number >= Limit.Number,
        LimitKind.AtMost => number <= Limit.Number,
        LimitKind.MoreThan => number > Limit.Number,
        _ => number < Limit.Number,
    };

    /// <summary>True when the time from one day to another lies on the wanted side of a limit in calendar units.</summary>
    public bool Holds(DateOnly from, DateOnly to)
    {
        var limit = Limit.After(from);
        return Kind switch
        {
            LimitKind.AtLeast => to >= limit,
            LimitKind.AtMost => to <= limit,
            LimitKind.MoreThan => to > limit,
            _ => to < limit,
        };
    }

    private protected override bool Holds(Value value) => value is NumberValue number && Holds(number.Number);
}
