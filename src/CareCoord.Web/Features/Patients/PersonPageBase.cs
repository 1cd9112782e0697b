using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Merges;
using CareCoord.Web.Ui.Layout;
using CareCoord.Web.Ui.Staff;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Patients;

/// <summary>A page about one person: the id stands in the address, and the person's banner above the page.</summary>
public abstract class PersonPageBase : StaffPage, IDisposable
{
    /// <summary>The person's id, from the address.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>The frame that shows the banner.</summary>
    [CascadingParameter] public MainLayout Frame { get; set; } = default!;

    /// <summary>The person.</summary>
    protected PatientId Patient => PatientId.Of(Id);

    /// <summary>The banner; null when the person may not be seen.</summary>
    protected BannerQuery.Banner? Banner { get; private set; }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadBanner();

    /// <summary>Reads the banner anew, and shows it.</summary>
    protected async Task LoadBanner()
    {
        Banner = await Ask(new BannerQuery.Request(Patient));
        if (Banner is null && await UseCases.Ask(Me.Session, new MergedIntoQuery.Request(Id), Gone) is Outcome<MergedIntoQuery.Place>.Done { Answer.Now: { } now })
        {
            Go.NavigateTo(Go.Uri.Replace($"/people/{Id}", $"/people/{now.Value}", StringComparison.OrdinalIgnoreCase), replace: true);
        }

        var shown = Banner;
        Frame.Show(shown is null ? null : builder =>
        {
            builder.OpenComponent<PersonBanner>(0);
            builder.AddComponentParameter(1, nameof(PersonBanner.Of), shown);
            builder.CloseComponent();
        });
    }

    void IDisposable.Dispose()
    {
        Frame.Show(null);
        base.Dispose();
        GC.SuppressFinalize(this);
    }
}
