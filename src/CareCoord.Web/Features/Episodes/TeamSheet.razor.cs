using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Changes who takes part, one thing at a time.</summary>
public sealed partial class TeamSheet
{
    private Guid command = NewCommand();
    private What? open;
    private CareTeamMemberId? ending;
    private StaffId? lead;
    private StaffId? coordinator;
    private string? joining;
    private string? reason;

    private enum What
    {
        Add,
        Lead,
    }

    /// <summary>The person.</summary>
    [Parameter, EditorRequired] public required PatientId Patient { get; set; }

    /// <summary>The care as it stands.</summary>
    [Parameter, EditorRequired] public required CareQuery.Care Care { get; set; }

    /// <summary>Who works here, and in which teams.</summary>
    [Parameter, EditorRequired] public required SettingsQuery.Settings Settings { get; set; }

    /// <summary>Something was changed.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    private IReadOnlyList<Choice<string>> Joinable =>
    [
        .. Settings.Teams.Where(x => Care.Members.All(m => m.Team != x.Id)).Select(x => new Choice<string>($"team {x.Id.Value}", x.Name)),
        .. Settings.Staff.Where(x => x.IsActive && x.Role.IsInCare() && Care.Members.All(m => m.Staff != x.Id))
            .Select(x => new Choice<string>($"staff {x.Id.Value}", Titled(x))),
    ];

    private bool Leads(CareQuery.MemberRow member) => member.Staff == Care.Lead || member.Staff == Care.Coordinator;

    private string Name(CareQuery.MemberRow member) => member.Staff is { } staff ? NameOf(staff) : Settings.Teams.FirstOrDefault(x => x.Id == member.Team)?.Name ?? "A team that is no more";

    private string NameOf(StaffId staff) => Settings.Staff.FirstOrDefault(x => x.Id == staff) is { } row ? Titled(row) : "Somebody who has left";

    private static string Titled(SettingsQuery.StaffRow staff) => staff.Title.Length > 0 ? $"{staff.Name}, {staff.Title}" : staff.Name;

    private IReadOnlyList<Choice<StaffId?>> Colleagues(IReadOnlyList<Role> roles) =>
        [.. Settings.Staff.Where(x => x.IsActive && roles.Contains(x.Role)).Select(x => new Choice<StaffId?>(x.Id, Titled(x)))];

    private void Open(What? what, CareTeamMemberId? end) =>
        (open, ending, lead, coordinator, joining, reason, command) = (what, end, Care.Lead, Care.Coordinator, null, null, NewCommand());

    private async Task Add()
    {
        if (joining?.Split(' ') is not [var kind, var id])
        {
            Mend([new FieldError("Staff", "Choose a colleague or a team.")]);
            return;
        }

        await Save(kind == "team"
            ? new AddToCareTeam.Command(command, Patient, null, TeamId.Of(Guid.Parse(id)))
            : new AddToCareTeam.Command(command, Patient, StaffId.Of(Guid.Parse(id)), null));
    }

    private async Task Save(ICommand<Nothing> change)
    {
        if (await Do(change) is var outcome and not Outcome<Nothing>.Invalid)
        {
            command = NewCommand();
            (open, ending) = outcome is Outcome<Nothing>.Done ? (null, null) : (open, ending);
            await OnChanged.InvokeAsync();
        }
    }
}
