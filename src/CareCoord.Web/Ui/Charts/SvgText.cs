using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CareCoord.Web.Ui.Charts;

/// <summary>Letters in a drawing. Razor keeps the element's own name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public required string Text { get; set; }

    [Parameter] public string X { get; set; } = "0";

    [Parameter] public string Y { get; set; } = "0";

    /// <summary>Pixels to the right of X.</summary>
    [Parameter] public int Dx { get; set; }

    /// <summary>start, middle or end.</summary>
    [Parameter] public string Anchor { get; set; } = "start";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "dx", Dx);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
