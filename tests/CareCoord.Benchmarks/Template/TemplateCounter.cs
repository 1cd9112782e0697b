using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace CareCoord.Benchmarks.Template;

/// <summary>Counts how often its button is pressed.</summary>
[Route("/")]
public sealed class TemplateCounter : ComponentBase
{
    private int _count;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<h1>Counter</h1>");
        builder.OpenElement(1, "p");
        builder.AddContent(2, $"Current count: {_count}");
        builder.CloseElement();
        builder.OpenElement(3, "button");
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, Count));
        builder.AddContent(5, "Click me");
        builder.CloseElement();
    }

    private void Count() => _count++;
}
