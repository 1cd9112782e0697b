using System.Data.Common;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.Audit;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Ui.Staff;

/// <summary>
/// Asks its page to read itself anew: when the bell rings about what the page shows, when the line is back, and every minute,
/// because a ring may be lost and time passes. Bursts become one reading; while somebody writes, it says so and waits.
/// </summary>
public sealed partial class Live : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    // At once for the first ring; what follows shortly after is gathered. When everybody is to look again, not all at the same moment as often.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan RestOfAll = TimeSpan.FromSeconds(5);

    // What was committed while the page was being read may be missing from it, although the change is older by the clock.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource gone = new();
    private readonly CancellationToken left;
    private IDisposable? seat;
    private ITimer? beat;
    private DateTimeOffset readAt;
    private long readStamp;
    private bool waits;
    private bool isPlanned;
    private Task reading = Task.CompletedTask;

    /// <summary>Opens it.</summary>
    public Live() => left = gone.Token;

    /// <summary>Ids of what the page shows: people, huddles, lists by their viewer; the organisation's for staff and places.</summary>
    [Parameter, EditorRequired] public required IReadOnlyCollection<Guid> About { get; set; }

    /// <summary>
    /// The person whose record it is. To read a record is a look at it, so the minute's reading asks first whether anything was changed.
    /// </summary>
    [Parameter] public PatientId? Person { get; set; }

    /// <summary>The page keeps what is typed by itself, so that it need not wait until nobody writes.</summary>
    [Parameter] public bool KeepsForms { get; set; }

    /// <summary>Reads the page anew, and leaves open what is open.</summary>
    [Parameter, EditorRequired] public required EventCallback OnChange { get; set; }

    [CascadingParameter] private Me Me { get; set; } = default!;

    [CascadingParameter] private Desk Desk { get; set; } = default!;

    [Inject] private Audience Audience { get; set; } = default!;

    [Inject] private UseCases UseCases { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private bool IsHeldUp => Desk.IsBusy && !KeepsForms;

    private string At => Words.Time(TimeOnly.FromDateTime(WallClock.LocalOf(readAt, Me.Who.TimeZone)));

    /// <inheritdoc/>
    public void Dispose()
    {
        Desk.Freed -= LookIfWaiting;
        Desk.CameBack -= BeatNow;
        seat?.Dispose();
        beat?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        IsRead();
        seat = Audience.Join(Me.Session.Organisation, Hear);
        beat = Clock.CreateTimer(_ => Beat(), null, Minute, Minute);
        Desk.Freed += LookIfWaiting;
        Desk.CameBack += BeatNow;
    }

    private void IsRead() => (readAt, readStamp, waits) = (Clock.GetUtcNow(), Clock.GetTimestamp(), false);

    /// <summary>Called by the listener: only says that there is something to do.</summary>
    private void Hear(Ring ring)
    {
        if (!ring.Concerns(About))
        {
            return;
        }

        if (Desk.Did(ring.Command))
        {
            // The page has read itself anew when the command was answered.
            Soon(() =>
            {
                IsRead();
                StateHasChanged();
                return Task.CompletedTask;
            });
        }
        else
        {
            Soon(() => LookSoon(ring.IsForAll ? RestOfAll : Rest));
        }
    }

    private void LookIfWaiting(object? sender, EventArgs e) => Soon(() => waits ? Look() : Task.CompletedTask);

    private void BeatNow(object? sender, EventArgs e) => Beat();

    private void Beat() => Soon(async () =>
    {
        if (Desk.IsThere && (Person is { } person ? await HasChanged(person) : !IsHeldUp))
        {
            await LookUnlessWriting();
        }
    });

    private async Task<bool> HasChanged(PatientId person) =>
        await UseCases.Ask(Me.Session, new ChangedQuery.Request(person, Clock.GetElapsedTime(readStamp) + Slack), left) is not Outcome<bool>.Done { Answer: false };

    /// <summary>Gathers what rings while it waits or reads.</summary>
    private async Task LookSoon(TimeSpan rest)
    {
        if (isPlanned)
        {
            return;
        }

        isPlanned = true;
        try
        {
            do
            {
                // A delay of nothing does not yield, so a reading is awaited itself: it needs the circuit to end.
                await reading;
                var wait = rest - Clock.GetElapsedTime(readStamp);
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Clock, left);
            }
            while (!reading.IsCompleted);
        }
        finally
        {
            isPlanned = false;
        }

        await LookUnlessWriting();
    }

    private Task LookUnlessWriting()
    {
        if (!IsHeldUp)
        {
            // Nobody sees it while the line is down; when it is back, the minute's reading finds it.
            return Desk.IsThere ? Look() : Task.CompletedTask;
        }

        waits = true;
        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>One reading at a time, because an older answer must not come after a newer one.</summary>
    private async Task Look()
    {
        while (!reading.IsCompleted)
        {
            await reading;
        }

        left.ThrowIfCancellationRequested();
        var ended = new TaskCompletionSource();
        reading = ended.Task;
        try
        {
            await OnChange.InvokeAsync();
            IsRead();
        }
        finally
        {
            ended.SetResult();
        }

        StateHasChanged();
    }

    /// <summary>In the circuit's own time. The database may be away for a moment: what stands stays, and so does its time; the next minute tries again.</summary>
    private void Soon(Func<Task> act) => _ = InvokeAsync(async () =>
    {
        try
        {
            if (!left.IsCancellationRequested)
            {
                await act();
            }
        }
        catch (Exception e) when (e is DbException or TimeoutException or OperationCanceledException)
        {
            // What stands stays.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    });
}
