using System.Globalization;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;
using CareCoord.Web.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Gives something to practise, from the plan or from what is done.</summary>
public sealed partial class GivePanel
{
    /// <summary>Suggested times of day, the first for one practice a day (DESIGN: waking and before bed).</summary>
    private static readonly TimeOnly[] Suggested = [new(8, 0), new(20, 0), new(13, 0)];

    private readonly Guid command = NewCommand();
    private string? chosen;
    private Answers setup = Answers.None;
    private string?[] times = [];
    private StaffId? owner;
    private bool warned;

    /// <summary>To whom.</summary>
    [Parameter, EditorRequired] public required PatientId Patient { get; set; }

    /// <summary>What is done already.</summary>
    [Parameter, EditorRequired] public required DoingQuery.Doing Doing { get; set; }

    /// <summary>What to begin with, when it was chosen elsewhere.</summary>
    [Parameter] public string? Chosen { get; set; }

    /// <summary>It was given.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Nothing was given.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    private IReadOnlyList<Choice<string?>> Offers => [.. Doing.CanBeGiven.Select(x => new Choice<string?>(x, Content.Protocols[x].Header.Title))];

    private Protocol? Protocol => chosen is null ? null : Content.Protocols.Find(chosen);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Chosen is not null && Doing.CanBeGiven.Contains(Chosen))
        {
            Choose(Chosen);
        }
    }

    private void Choose(string? id)
    {
        (chosen, setup, warned) = (id, Answers.None, false);
        times = [.. Enumerable.Range(0, Protocol?.Dose?.PerDay ?? 0).Select(i => i < Suggested.Length ? Words.Time(Suggested[i]) : null)];
        owner = Doing.Team.Where(x => x.Discipline == Protocol?.Header.Owner).Select(x => (StaffId?)x.Id).FirstOrDefault();
    }

    private Task GiveKnowing() => Send(knowing: true);

    private Task Give() => Send(knowing: false);

    private async Task Send(bool knowing)
    {
        var outcome = await Do(new GiveProtocol.Command
        {
            CommandId = command,
            PatientId = Patient,
            Protocol = chosen ?? "",
            Setup = setup,
            Slots = [.. times.Select(Time).OfType<TimeOnly>()],
            Owner = owner,
            Knowing = knowing,
        });
        warned = outcome is Outcome<InterventionId>.Refused { Code: GiveProtocol.Warned };
        if (outcome is Outcome<InterventionId>.Done)
        {
            await OnDone.InvokeAsync();
        }
    }

    private static TimeOnly? Time(string? typed) => TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : null;
}
