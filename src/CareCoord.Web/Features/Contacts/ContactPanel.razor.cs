using System.Globalization;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;
using CareCoord.Web.Ui.Fields;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Contacts;

/// <summary>Records a contact from wherever one works.</summary>
public sealed partial class ContactPanel
{
    private static readonly Choice<ContactOutcome?>[] Outcomes =
    [
        new(ContactOutcome.Reached, "Reached"), new(ContactOutcome.NotReached, "Not reached"), new(ContactOutcome.NoShow, "Did not come"),
        new(ContactOutcome.Declined, "Declined"), new(ContactOutcome.Rescheduled, "Rescheduled"),
    ];

    private static readonly Choice<Channel?>[] Channels =
        [.. Enum.GetValues<Channel>().Select(x => new Choice<Channel?>(x, Wording.Capital(Words.Channel(x))))];

    private static readonly Choice<ContactNature?>[] Natures = [new(ContactNature.Planned, "Planned"), new(ContactNature.SymptomDriven, "Because of symptoms")];

    private readonly Guid command = NewCommand();
    private readonly HashSet<FollowUpId> unticked = [];
    private readonly Dictionary<Guid, int> ratings = [];
    private BeforeContactQuery.Before? before;
    private ContactOutcome? outcome;
    private Channel? channel = Channel.Phone;
    private ContactNature? nature;
    private string? minutes = "10";
    private DateOnly? next;
    private bool told;
    private string? note;

    /// <summary>With whom.</summary>
    [Parameter, EditorRequired] public required PatientId Patient { get; set; }

    /// <summary>What it is meant for, if anything was owed.</summary>
    [Parameter] public FollowUpId? For { get; set; }

    /// <summary>Shows how to speak with the person above the form; false where the page does already.</summary>
    [Parameter] public bool WithStrip { get; set; } = true;

    /// <summary>The contact was saved.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    /// <summary>Nothing was saved.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        nature = For is null ? null : ContactNature.Planned;
        before = await Ask(new BeforeContactQuery.Request(Patient));
    }

    private int? Rated(GoalId goal) => ratings.TryGetValue(goal.Value, out var value) ? value : null;

    private void Rate(GoalId goal, int? value)
    {
        if (value is { } rated)
        {
            ratings[goal.Value] = rated;
        }
    }

    private void Toggle(FollowUpId id)
    {
        if (!unticked.Remove(id))
        {
            unticked.Add(id);
        }
    }

    private async Task Save()
    {
        if (Missing().ToList() is { Count: > 0 } missing)
        {
            Mend(missing);
            return;
        }

        var saved = await Do(new RecordContact.Command
        {
            CommandId = command,
            PatientId = Patient,
            Channel = channel ?? Channel.Phone,
            Nature = nature!.Value,
            Outcome = outcome!.Value,
            Minutes = int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var spent) ? spent : -1,
            Note = note ?? "",
            For = For,
            Answers = outcome == ContactOutcome.Reached ? [.. before!.Owed.Select(x => x.Id).Where(x => !unticked.Contains(x))] : [],
            Ratings = ratings,
            NextOn = next,
            NextTold = told && next is not null,
        });
        if (saved is Outcome<ContactId>.Done)
        {
            await OnSaved.InvokeAsync();
        }
    }

    private IEnumerable<FieldError> Missing()
    {
        if (outcome is null)
        {
            yield return new FieldError("Outcome", "Choose what came of it.");
        }

        if (nature is null)
        {
            yield return new FieldError("Nature", "Choose whether it was planned.");
        }

        if (next < before!.Today)
        {
            yield return new FieldError("NextOn", Rules.Gone);
        }
    }
}
