using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace CareCoord.Benchmarks.Template;

/// <summary>The document of the empty program that others are measured by: one page with one button.</summary>
public sealed class TemplateRoot : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html>");
        builder.OpenElement(1, "html");
        builder.AddMarkupContent(2, "<head><meta charset=\"utf-8\" /><base href=\"/\" /><title>Template</title></head>");
        builder.OpenElement(3, "body");
        builder.OpenComponent<TemplateCounter>(4);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
    }
}
