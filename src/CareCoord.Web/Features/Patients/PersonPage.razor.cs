using CareCoord.Domain.FollowUps;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Features.Overview;
using CareCoord.Web.Features.Proposals;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Patients;

/// <summary>One person at a glance: how it goes, what is next, what waits for a decision.</summary>
public sealed partial class PersonPage
{
    private PersonQuery.Person? person;
    private InShortQuery.InShort? inShort;
    private IReadOnlyList<Glance>? glances;
    private Panel panel;
    private FollowUpId? answering;
    private FollowUpId? changing;
    private DecidePanel? decide;
    private BeforeYouTalk? strip;
    private BookingsSheet? bookings;

    private enum Panel
    {
        None,
        Contact,
        Safety,
    }

    /// <summary>Somebody is there, and closed to a reader who may open a record in an emergency.</summary>
    private bool IsClosed => Refused is not (null or Access.UnknownPerson) && Me.HelpsInEmergency;

    /// <summary>What an emergency opens is read, and answered by a contact or a safety flag.</summary>
    private bool MayChange => Banner?.EmergencyUntil is null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Banner is not null && Me.IsClinical)
        {
            await Look();
        }
    }

    private async Task Look() => (person, inShort, glances) = (
        await Ask(new PersonQuery.Request(Patient)),
        await Ask(new InShortQuery.Request(Patient)),
        Banner?.Phase is null ? null : await Ask(new PersonGlanceQuery.Request(Patient)));

    private void Toggle(Panel which) => (panel, answering, changing) = (panel == which ? Panel.None : which, null, null);

    private void Answer(FollowUpId id) => (panel, answering, changing) = (Panel.Contact, id, null);

    private void Change(FollowUpId? id) => (panel, answering, changing) = (Panel.None, null, id);

    private async Task Reload()
    {
        (panel, answering, changing) = (Panel.None, null, null);
        await Refresh();
    }

    /// <summary>Reads everything on the page anew, and leaves open what is open.</summary>
    private async Task Refresh()
    {
        await LoadBanner();
        if (Banner is null)
        {
            (person, inShort, glances) = (null, null, null);
            return;
        }

        if (Me.IsClinical)
        {
            await Look();
        }

        await (decide?.Reload() ?? Task.CompletedTask);
        await (strip?.Reload() ?? Task.CompletedTask);
        await (bookings?.Reload() ?? Task.CompletedTask);
    }
}
