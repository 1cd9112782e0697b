using CareCoord.Web.Execution;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Ui.Fields;

/// <summary>What every field has: a name, a label, help, and the message that belongs beside it.</summary>
public abstract class FieldBase : ComponentBase, IDisposable
{
    /// <summary>The command's property; also the name in a posted form. Once on a page.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>One sentence beneath the label, when the label alone leaves a question.</summary>
    [Parameter] public string? Help { get; set; }

    /// <summary>Said in the label, because most fields are needed.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>What the last attempt found wrong, for all fields of the form.</summary>
    [CascadingParameter] protected IReadOnlyList<FieldError>? Errors { get; set; }

    [CascadingParameter] private HouseForm? Form { get; set; }

    public string Id => "f-" + string.Concat(Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    /// <summary>What is wrong here and what would be right; null when nothing is.</summary>
    public virtual string? Message => Errors?.FirstOrDefault(error => error.Field == Name)?.Message;

    /// <summary>The ids of help and message, for assistive technology.</summary>
    public string? DescribedBy =>
        string.Join(' ', new[] { Help is null ? null : $"{Id}-help", Message is null ? null : $"{Id}-message" }.OfType<string>()) is { Length: > 0 } ids
            ? ids
            : null;

    /// <summary>True while something was typed that cannot be understood: it must neither be sent nor be lost.</summary>
    public virtual bool IsUnreadable => false;

    protected string? Invalid => Message is null ? null : "true";

    /// <inheritdoc/>
    public void Dispose()
    {
        Form?.Remove(this);
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Form?.Add(this);
}
