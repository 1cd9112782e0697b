using System.Data.Common;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCoord.Web.Features.Plans;

/// <summary>Keeps what is typed within two seconds, and publishes it when asked.</summary>
public sealed partial class SectionEditor
{
    /// <summary>Tells this editor from another of the same section, which may open before this one is gone.</summary>
    private readonly Guid mine = NewCommand();
    private ElementReference root;
    private IJSObjectReference? module;
    private DotNetObjectReference<SectionEditor>? self;
    private SectionText began = new("", "");
    private SectionText? theirs;
    private string? theirsBy;
    private bool shownAsConflict;
    private Task saving = Task.CompletedTask;
    private DateTimeOffset? known;
    private int basedOn;
    private int draftBasedOn;
    private bool busy;
    private bool listening;
    private Guid publishing = NewCommand();
    private SectionText? sent;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    /// <summary>The person.</summary>
    [Parameter, EditorRequired] public required PatientId Patient { get; set; }

    /// <summary>The section.</summary>
    [Parameter, EditorRequired] public required PlanQuery.Section Of { get; set; }

    /// <summary>It was published, or left: the plan has to be read anew.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    private string Code => Of.Term.Code;

    /// <summary>Keeps what stands in the fields. Called by the browser; the answer stands beside the fields.</summary>
    [JSInvokable]
    public async Task<Kept> Keep(string text, string plain)
    {
        try
        {
            return await Save(new SectionText(text, plain)) switch
            {
                Outcome<DateTimeOffset>.Done done => new Kept(true, $"Draft saved {SavedAt(done.Answer)}"),
                Outcome<DateTimeOffset>.Conflict => new Kept(false, "Not saved yet: what you wrote in another window is shown above."),
                var other => new Kept(false, $"Not saved: {other.Words}"),
            };
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            // The database is away for a moment. An error page would take what is typed with it; the browser tries again.
            return new Kept(false, "Not saved: the records cannot be reached. Trying again.");
        }
    }

    /// <summary>Whether it was kept, and what to say.</summary>
    public sealed record Kept(bool Saved, string Words);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        basedOn = Of.Standing?.Number ?? 0;
        began = Of.Draft?.Text ?? Of.Standing?.Text ?? Of.Suggestion;
        draftBasedOn = Of.Draft?.BasedOn ?? basedOn;
        known = Of.Draft?.SavedAt;
        if (draftBasedOn != basedOn && Of.Standing is { } standing)
        {
            (theirs, theirsBy) = (standing.Text, standing.By);
        }

        Desk?.Take(this);
    }

    /// <summary>A colleague has published meanwhile: their text is shown beside what is typed, before anything is sent.</summary>
    protected override void OnParametersSet()
    {
        if (!busy && Of.Standing is { } standing && standing.Number > basedOn)
        {
            (theirs, theirsBy, basedOn, publishing) = (standing.Text, standing.By, standing.Number, NewCommand());
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Plans/SectionEditor.razor.js");
            var since = Of.Draft is { } draft ? $"Draft saved {SavedAt(draft.SavedAt)}" : "";
            await module.InvokeVoidAsync("start", mine, root, self, new { To = LastWords.Path, Patient = Patient.Value, Section = Of.Id.Value, BasedOn = draftBasedOn }, SectionText.Length, since, new[] { began.Text, began.Plain });

            // Before this nobody knows what stands in the fields, so nothing can be done with it.
            listening = true;
            StateHasChanged();
        }
    }

    private string SavedAt(DateTimeOffset at) => WallClock.LocalOf(at, Me.Who.TimeZone) is var local && DateOnly.FromDateTime(local) == Today
        ? Words.Time(TimeOnly.FromDateTime(local))
        : Words.Moment(local);

    /// <summary>What another window has kept meanwhile is shown before it gives way. One at a time: each goes on from the one before.</summary>
    private async Task<Outcome<DateTimeOffset>> Save(SectionText typed)
    {
        while (!saving.IsCompleted)
        {
            await saving;
        }

        var ended = new TaskCompletionSource();
        saving = ended.Task;
        try
        {
            var outcome = await UseCases.Run(Me.Session, DraftOf(typed.Text, typed.Plain) with { Continues = new SaveDraft.Known(known) }, Gone);
            if (outcome is Outcome<DateTimeOffset>.Conflict { Theirs: SaveDraft.Elsewhere other })
            {
                (theirs, theirsBy, known) = (other.Text, null, other.SavedAt);
                StateHasChanged();
            }

            known = outcome is Outcome<DateTimeOffset>.Done done ? done.Answer : known;
            return outcome;
        }
        finally
        {
            ended.SetResult();
        }
    }

    /// <summary>The draft goes on saying what it was based on, so that both texts are shown again after a reload.</summary>
    private SaveDraft.Command DraftOf(string text, string plain) => new(NewCommand(), Patient, Of.Id, draftBasedOn, text, plain);

    private string? MessageOf(string field) => Errors.FirstOrDefault(x => x.Field == field)?.Message;

    private Task Publish() => Alone(async typed =>
    {
        // Other words are another intention: the same id with them would be refused as a replay.
        (publishing, sent) = (sent is null || sent == typed ? publishing : NewCommand(), typed);
        shownAsConflict = false;
        if (await Save(typed) is Outcome<DateTimeOffset>.Conflict)
        {
            return false;
        }

        var outcome = await Do(new PublishSection.Command(publishing, Patient, Of.Id, basedOn, typed.Text, typed.Plain));
        if (outcome is Outcome<int>.Conflict { Theirs: PublishSection.Theirs now })
        {
            await Keep(typed.Text, typed.Plain);
            (theirs, theirsBy, basedOn, publishing) = (new SectionText(now.Text, now.Plain), now.By, now.Number, NewCommand());
            shownAsConflict = true;
        }

        return outcome is Outcome<int>.Done;
    });

    private Task Close() => Alone(async typed => (await Keep(typed.Text, typed.Plain)).Saved);

    private Task Discard() => Alone(async _ => await Do(new DiscardDraft.Command(NewCommand(), Patient, Of.Id)) is Outcome<Nothing>.Done);

    /// <summary>Does one thing with what stands in the fields, while nothing is being saved: a draft on its way would otherwise come back to life.</summary>
    private async Task Alone(Func<SectionText, Task<bool>> act)
    {
        if (busy || !listening)
        {
            return;
        }

        busy = true;

        // Null when it is too long to be sent; the browser says so itself.
        if (await module!.InvokeAsync<string[]?>("settle", mine) is [var text, var plain] && await act(new SectionText(text, plain)))
        {
            await module!.InvokeVoidAsync("forget", mine);
            await OnClose.InvokeAsync();
            return;
        }

        busy = false;
        await module!.InvokeVoidAsync("resume", mine);
    }

    /// <summary>Whoever leaves the page within the second after typing has typed nonetheless.</summary>
    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        try
        {
            if (module is not null)
            {
                if (await module.InvokeAsync<string[]?>("stop", mine) is [var text, var plain])
                {
                    await UseCases.Run(Me.Session, DraftOf(text, plain), CancellationToken.None);
                }

                await module.InvokeVoidAsync("forget", mine);
                await module.DisposeAsync();
            }
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone; what it had sent is kept.
        }

        Desk?.PutDown(this);
        self?.Dispose();
        Dispose();
    }
}
