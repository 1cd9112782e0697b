using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Contacts;
using CareCoord.Web.Features.Today;
using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Features.Calls;

/// <summary>One call. The minutes run from when the person came into sight, unless somebody types how many it took.</summary>
public sealed partial class CallCard
{
    private static readonly (string Key, ContactOutcome Outcome, string Words)[] Outcomes =
    [
        ("1", ContactOutcome.Reached, "Reached"), ("2", ContactOutcome.NotReached, "Not reached"), ("3", ContactOutcome.NoShow, "Did not come"),
        ("4", ContactOutcome.Declined, "Declined"), ("5", ContactOutcome.Rescheduled, "Another day"),
    ];

    private ContactDraft draft = null!;
    private BeforeContactQuery.Before? before;
    private DateTimeOffset opened;

    /// <summary>Why the person is called.</summary>
    [Parameter, EditorRequired] public required TodayQuery.Row Row { get; set; }

    /// <summary>It was recorded, with what came of it.</summary>
    [Parameter] public EventCallback<ContactOutcome> OnSaved { get; set; }

    /// <summary>What was recorded was taken back.</summary>
    [Parameter] public EventCallback OnTakenBack { get; set; }

    /// <summary>Another person first.</summary>
    [Parameter] public EventCallback OnSkip { get; set; }

    /// <summary>Put off, or hand over.</summary>
    [Parameter] public EventCallback OnLater { get; set; }

    private IEnumerable<string> Phones => (before?.Numbers ?? []).Where(x => x.System != ContactPointSystem.Email).Select(x => x.Value).Distinct();

    private TimeOnly OpenedAt => TimeOnly.FromDateTime(WallClock.LocalOf(opened, Me.Who.TimeZone));

    /// <summary>Whoever lives by another clock is not called at night.</summary>
    private string? TheirClock => Row.Zone == Me.Who.TimeZone ? null : $"{Words.Time(TimeOnly.FromDateTime(WallClock.LocalOf(Clock.GetUtcNow(), Row.Zone)))} where they live";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        draft = new ContactDraft(Row.PatientId, Row.FollowUp);
        opened = Clock.GetUtcNow();
        before = await Ask(new BeforeContactQuery.Request(Row.PatientId));
    }

    private async Task Save()
    {
        if (draft.Missing(before!.Today).ToList() is { Count: > 0 } missing)
        {
            Mend(missing);
            return;
        }

        if (await Do(draft.Command(before) with { Minutes = Spent }) is Outcome<ContactId>.Done { Answer: var contact })
        {
            var outcome = draft.Outcome!.Value;
            OfferUndo($"{Row.Name}: {ContactWords.Of(outcome)}.", ContactWords.TakeBack(Row.PatientId, contact), OnTakenBack);
            await OnSaved.InvokeAsync(outcome);
        }
    }

    private int Spent => string.IsNullOrWhiteSpace(draft.Minutes)
        ? Math.Clamp((int)Math.Ceiling((Clock.GetUtcNow() - opened).TotalMinutes), 1, ContactLimits.LongestInMinutes)
        : draft.Spent;
}
