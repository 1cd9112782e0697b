using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Episodes;

/// <summary>One screen, for one person or a chosen list.</summary>
public sealed partial class TakeIntoCarePage
{
    private static readonly Choice<Phase?>[] Phases =
    [
        new(Phase.Referred, "Referred: first contact owed"), new(Phase.Engagement, "Getting started"), new(Phase.Active, "Active care"), new(Phase.Maintenance, "Keeping well"),
    ];

    private static readonly Choice<ConsentState?>[] Answers = [new(ConsentState.Given, "Agreed"), new(ConsentState.Refused, "Refused"), new(ConsentState.NotAsked, "Not asked")];

    private readonly Guid command = NewCommand();
    private readonly HashSet<Discipline> disciplines = [Discipline.PrimaryCare, Discipline.Psychology];
    private readonly HashSet<StaffId> also = [];
    private readonly Consenting[] asks =
    [
        new(ConsentKind.Contact, null, "To be contacted by the team"), new(ConsentKind.ShareInTeam, null, "To share the record within the care team"),
        new(ConsentKind.Messages, Channel.Message, "To text messages"), new(ConsentKind.Messages, Channel.Email, "To e-mail"),
    ];

    private List<string> names = [];
    private SettingsQuery.Settings? settings;
    private TeamId? team;
    private StaffId? lead;
    private StaffId? coordinator;
    private Phase? phase = Phase.Engagement;
    private string? target;
    private int? rated;

    /// <summary>Ids of the people, separated by commas.</summary>
    [SupplyParameterFromQuery] public string? People { get; set; }

    private List<PatientId> Patients => [.. (People ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(x => Guid.TryParse(x, out var id) ? PatientId.Of(id) : default).Where(x => x != default)];

    private IReadOnlyList<SettingsQuery.StaffRow> Beyond => [.. settings!.Staff.Where(x => x.IsActive && x.Role == Role.Clinician && !InTeam(x.Id))];

    private IReadOnlyList<Choice<TeamId?>> Teams => [.. settings!.Teams.Select(x => new Choice<TeamId?>(x.Id, x.Name))];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        foreach (var patient in Patients)
        {
            if (await Ask(new BannerQuery.Request(patient)) is not { } banner)
            {
                return;
            }

            names.Add(PersonName.Of(banner.Details));
        }

        settings = await Ask(new SettingsQuery.Request());
        team = Me.Who.Teams.Count > 0 ? Me.Who.Teams[0].Id : null;
        coordinator = Me.Role == Role.Coordinator ? Me.Session.Staff : null;
        lead = Me.Role == Role.Clinician ? Me.Session.Staff : null;
    }

    private IReadOnlyList<Choice<StaffId?>> Colleagues(IReadOnlyList<Role> roles) =>
        [.. settings!.Staff.Where(x => x.IsActive && roles.Contains(x.Role)).OrderByDescending(x => InTeam(x.Id)).Select(x => new Choice<StaffId?>(x.Id, x.Title.Length > 0 ? $"{x.Name}, {x.Title}" : x.Name))];

    private bool InTeam(StaffId staff) => settings!.Teams.Any(x => x.Id == team && x.Members.Contains(staff));

    private static void Toggle<T>(HashSet<T> set, T item)
    {
        if (!set.Remove(item))
        {
            set.Add(item);
        }
    }

    private async Task Take()
    {
        var outcome = await Do(new TakeIntoCare.Command
        {
            CommandId = command,
            Patients = Patients,
            Phase = phase ?? Phase.Engagement,
            Lead = lead ?? default,
            Coordinator = coordinator ?? default,
            Team = team ?? default,
            AlsoCaring = [.. also],
            Disciplines = [.. disciplines],
            TargetActivity = target ?? "",
            RatedToday = rated,
            Consents = [.. asks.Where(x => x.Answer is not ConsentState.NotAsked).Select(x => new TakeIntoCare.ConsentAnswer(x.Kind, x.Channel, "", x.Answer is ConsentState.Given, null))],
        });
        if (outcome is Outcome<IReadOnlyList<EpisodeId>>.Done)
        {
            Go.NavigateTo(Patients is [var only] ? $"/people/{only.Value}" : "/");
        }
    }

    private sealed class Consenting(ConsentKind kind, Channel? channel, string words)
    {
        public ConsentKind Kind => kind;

        public Channel? Channel => channel;

        public string Words => words;

        public string Name => $"Consent{kind}{channel}";

        public ConsentState? Answer { get; set; } = ConsentState.NotAsked;
    }
}
