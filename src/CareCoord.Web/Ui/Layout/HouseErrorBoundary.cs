using CareCoord.Web.Ui.Failing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace CareCoord.Web.Ui.Layout;

/// <summary>Catches what a page throws: the log gets the place with an id, the person the id; neither gets the message.</summary>
public sealed class HouseErrorBoundary : ErrorBoundaryBase, IDisposable
{
    private string id = "";

    [Inject] private FailureLog Log { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= TryAgain;

    protected override void OnInitialized() => Navigation.LocationChanged += TryAgain;

    protected override Task OnErrorAsync(Exception exception)
    {
        id = Log.Record(exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<Failure>(1);
        builder.AddComponentParameter(2, nameof(Failure.Id), id);
        builder.CloseComponent();
    }

    private void TryAgain(object? sender, LocationChangedEventArgs change) => Recover();
}
