using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Settings;

/// <summary>Changes one member of staff.</summary>
public sealed partial class StaffPanel
{
    private readonly HashSet<TeamId> teams = [];
    private Guid command = NewCommand();
    private DateOnly? from;
    private DateOnly? until;
    private string? name;
    private string? title;
    private Role? role;
    private Discipline? discipline;
    private StaffId? deputy;
    private bool active;
    private string? link;
    private string? noLink;
    private bool signedOut;

    [Inject] private Invitations Invitations { get; set; } = default!;

    [Inject] private Sessions Sessions { get; set; } = default!;

    /// <summary>Everything on the page.</summary>
    [Parameter, EditorRequired] public required SettingsQuery.Settings Settings { get; set; }

    /// <summary>Who.</summary>
    [Parameter, EditorRequired] public required SettingsQuery.StaffRow Staff { get; set; }

    /// <summary>True for an administrator.</summary>
    [Parameter] public bool MayEdit { get; set; }

    /// <summary>Something changed.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Nothing changed.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (name, title, role, discipline, deputy, active) = (Staff.Name, Staff.Title, Staff.Role, Staff.Discipline, Staff.Deputy, Staff.IsActive);
        teams.UnionWith(Settings.Teams.Where(x => x.Members.Contains(Staff.Id)).Select(x => x.Id));
    }

    private async Task NewLink()
    {
        var outcome = await Invitations.NewLink(Me.Session, Staff.Id, Gone);
        noLink = outcome is Outcome<string>.Refused ? outcome.Words : null;
        link = outcome is Outcome<string>.Done done ? Invitations.AddressOf(Go.BaseUri, done.Answer) : null;
    }

    private async Task SignOut()
    {
        var outcome = await Sessions.EndOf(Me.Session, Staff.Id, Gone);
        noLink = outcome is Outcome<Nothing>.Refused ? outcome.Words : null;
        signedOut = outcome is Outcome<Nothing>.Done;
    }

    private async Task GoAway()
    {
        if (from is not { } first || until is not { } last)
        {
            Mend([new FieldError(from is null ? "From" : "Until", "Say which day: today, friday or 23-Nov-2026.")]);
        }
        else
        {
            await Finish(await Do(new RecordAbsence.Command(command, Staff.Id, first, last)));
        }
    }

    private async Task CallOff(AbsenceId absence) => await Finish(await Do(new CallOffAbsence.Command(NewCommand(), absence)));

    private async Task Save() => await Finish(await Do(new EditStaff.Command(
        command, Staff.Id, Staff.Version, name ?? "", title ?? "", role ?? Staff.Role, discipline ?? Staff.Discipline, deputy, [.. teams], active)));

    private async Task Finish<T>(Outcome<T> outcome)
    {
        if (outcome is Outcome<T>.Done)
        {
            command = NewCommand();
            await OnDone.InvokeAsync();
        }
    }
}
