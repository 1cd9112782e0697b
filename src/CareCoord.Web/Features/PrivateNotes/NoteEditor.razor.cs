using System.Data.Common;
using CareCoord.Domain.Patients;
using CareCoord.Domain.PrivateNotes;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCoord.Web.Features.PrivateNotes;

/// <summary>Saves what is typed within two seconds, by the script of the plan's editor, and keeps it when asked.</summary>
public sealed partial class NoteEditor
{
    private readonly Guid mine = NewCommand();
    private ElementReference root;
    private IJSObjectReference? module;
    private DotNetObjectReference<NoteEditor>? self;
    private string began = "";
    private string saved = "";
    private string? theirs;
    private int basedOn;
    private bool busy;
    private bool listening;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    /// <summary>The person.</summary>
    [Parameter, EditorRequired] public required PatientId Patient { get; set; }

    /// <summary>The note.</summary>
    [Parameter, EditorRequired] public required PrivateNoteId Note { get; set; }

    /// <summary>As it stands; null for a new one.</summary>
    [Parameter] public PrivateNotesQuery.Row? Of { get; set; }

    /// <summary>It was kept, or left: the notes have to be read anew.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    /// <summary>Saves what stands in the field. Called by the browser; the answer stands beside the field.</summary>
    [JSInvokable("Keep")]
    public async Task<SectionEditor.Kept> Save(string text)
    {
        try
        {
            var outcome = await UseCases.Run(Me.Session, Typed(text), Gone);
            if (outcome is not Outcome<DateTimeOffset>.Done done)
            {
                return new SectionEditor.Kept(false, $"Not saved: {outcome.Words}");
            }

            saved = text;
            return new SectionEditor.Kept(true, $"Saved {Words.Time(TimeOnly.FromDateTime(WallClock.LocalOf(done.Answer, Me.Who.TimeZone)))}");
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            return new SectionEditor.Kept(false, "Not saved: the records cannot be reached. Trying again.");
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (began, basedOn) = (Of?.Draft ?? Of?.Text ?? "", Of?.Version ?? 0);
        saved = began;
        Desk?.Take(this);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Plans/SectionEditor.razor.js");
            await module.InvokeVoidAsync("start", mine, root, self, new { To = LastNoteWords.Path, Patient = Patient.Value, Note = Note.Value }, PrivateNote.Length, "", new[] { began });
            listening = true;
            StateHasChanged();
        }
    }

    private TypeNote.Command Typed(string text) => new(NewCommand(), Patient, Note, text);

    private Task Keep() => Alone(async text =>
    {
        var outcome = await Do(new KeepNote.Command(NewCommand(), Patient, Note, basedOn, text));
        if (outcome is Outcome<Nothing>.Conflict { Theirs: KeepNote.Theirs now })
        {
            await Save(text);
            (theirs, basedOn) = (now.Text, now.Version);
        }

        return outcome is Outcome<Nothing>.Done;
    });

    private Task Close() => Alone(async text => text == saved || (await Save(text)).Saved);

    private Task Discard() => Alone(async _ => await Do(new DiscardNoteDraft.Command(NewCommand(), Patient, Note)) is Outcome<Nothing>.Done);

    /// <summary>Does one thing with what stands in the field, while nothing is being saved.</summary>
    private async Task Alone(Func<string, Task<bool>> act)
    {
        if (busy || !listening)
        {
            return;
        }

        busy = true;
        if (await module!.InvokeAsync<string[]?>("settle", mine) is [var text] && await act(text))
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
                if (await module.InvokeAsync<string[]?>("stop", mine) is [var text])
                {
                    await UseCases.Run(Me.Session, Typed(text), CancellationToken.None);
                }

                await module.InvokeVoidAsync("forget", mine);
                await module.DisposeAsync();
            }
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone; what it had sent is saved.
        }

        Desk?.PutDown(this);
        self?.Dispose();
        Dispose();
    }
}
