using CareCoord.Domain.Forms;
using CareCoord.Web.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Ui.Forms;

/// <summary>What every component that asks one kind of item has: the item, its answer, and the name of its field.</summary>
/// <typeparam name="TItem">The kind of item.</typeparam>
public abstract class ItemFieldBase<TItem> : ComponentBase
    where TItem : FormItem
{
    /// <summary>The question.</summary>
    [Parameter, EditorRequired] public required TItem Item { get; set; }

    /// <summary>Name of the field, under which what is wrong comes back.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>The answer; null while it is blank.</summary>
    [Parameter] public Value? Value { get; set; }

    /// <summary>The answer has changed.</summary>
    [Parameter] public EventCallback<Value?> ValueChanged { get; set; }

    /// <summary>The person's local day.</summary>
    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    /// <summary>A sentence of help, or none.</summary>
    protected string? Help => Item.Help.Length > 0 ? Item.Help : null;

    /// <summary>Said in the label, because most fields are needed.</summary>
    protected bool Optional => !Item.IsRequired;

    /// <summary>The options of a choice.</summary>
    protected static IReadOnlyList<Choice<string?>> OptionsOf(IHasOptions item) => [.. item.Options.Select(x => new Choice<string?>(x.Code, x.Word))];

    /// <summary>Gives another answer.</summary>
    protected Task Answer(Value? value) => ValueChanged.InvokeAsync(value);
}
