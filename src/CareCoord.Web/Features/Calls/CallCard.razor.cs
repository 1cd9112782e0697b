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

    /// <summary>It was recorded.</summary>
    [Parameter] public EventCallback<Recorded> OnSaved { get; set; }

    /// <summary>Another person first.</summary>
    [Parameter] public EventCallback OnNext { get; set; }

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

    /// <summary>What was recorded.</summary>
    /// <param name="Contact">The contact.</param>
    /// <param name="Outcome">What came of it.</param>
    public sealed record Recorded(ContactId Contact, ContactOutcome Outcome);

    private async Task Save()
    {
        if (draft.Missing(before!.Today).ToList() is { Count: > 0 } missing)
        {
            Mend(missing);
            return;
        }

        if (await Do(draft.Command(before) with { Minutes = Spent }) is Outcome<ContactId>.Done { Answer: var contact })
        {
            await OnSaved.InvokeAsync(new Recorded(contact, draft.Outcome!.Value));
        }
    }

    private int Spent => string.IsNullOrWhiteSpace(draft.Minutes)
        ? Math.Clamp((int)Math.Ceiling((Clock.GetUtcNow() - opened).TotalMinutes), 1, ContactLimits.LongestInMinutes)
        : draft.Spent;
}
