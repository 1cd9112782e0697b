using System.Collections.Immutable;
using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;

namespace CareCoord.Content.Reading;

/// <summary>What can be compared with a bound: an item, or the code under which items publish.</summary>
/// <param name="Name">Its id or code.</param>
/// <param name="Label">Its words.</param>
/// <param name="Unit">The unit of its numbers; null when it is no number.</param>
/// <param name="Options">Its options; empty when it is no choice.</param>
internal sealed record Answerable(string Name, string Label, Unit? Unit, ImmutableArray<Option> Options)
{
    public static Answerable Of(FormItem item) => new(item.Id, item.Label, UnitOf(item), (item as IHasOptions)?.Options ?? []);

    public static Unit? UnitOf(FormItem item) => item switch
    {
        ScaleItem => Domain.Content.Unit.Points,
        NumberItem number => number.Range.Unit,
        ComputedItem computed => computed.Unit,
        _ => null,
    };
}
