using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
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

    /// <summary>A brief check-in (DESIGN); whoever records another length types it.</summary>
    private const string UsualMinutes = "10";

    private ContactDraft draft = null!;
    private BeforeContactQuery.Before? before;

    /// <summary>With whom.</summary>
    [Parameter, EditorRequired] public required PatientId Patient { get; set; }

    /// <summary>What it is meant for, if anything was owed.</summary>
    [Parameter] public FollowUpId? For { get; set; }

    /// <summary>How it was agreed; by phone where nothing was.</summary>
    [Parameter] public Channel? Agreed { get; set; }

    /// <summary>Shows how to speak with the person above the form; false where the page does already.</summary>
    [Parameter] public bool WithStrip { get; set; } = true;

    /// <summary>The contact was saved.</summary>
    [Parameter] public EventCallback OnSaved { get; set; }

    /// <summary>What was saved was taken back; another form may be open by then.</summary>
    [Parameter] public EventCallback OnTakenBack { get; set; }

    /// <summary>Nothing was saved.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        draft = new ContactDraft(Patient, For) { Minutes = UsualMinutes, Channel = Agreed ?? Channel.Phone };
        before = await Ask(new BeforeContactQuery.Request(Patient));
    }

    /// <summary>On a person's page another thing owed may be chosen while it is written.</summary>
    protected override void OnParametersSet() => draft.IsFor(For);

    private async Task Save()
    {
        if (draft.Missing(before!.Today).ToList() is { Count: > 0 } missing)
        {
            Mend(missing);
            return;
        }

        if (await Do(draft.Command(before)) is Outcome<ContactId>.Done { Answer: var contact })
        {
            OfferUndo($"{before.Name}: {ContactWords.Of(draft.Outcome!.Value)}.", ContactWords.TakeBack(Patient, contact), OnTakenBack);
            await OnSaved.InvokeAsync();
        }
    }
}
