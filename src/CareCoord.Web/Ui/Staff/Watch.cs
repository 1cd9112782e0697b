using System.Data.Common;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Ui.Staff;

/// <summary>Asks in every open window whether its sign-in still stands: every half minute, and when the bell rings about its account, as no list does.</summary>
public sealed class Watch : ComponentBase, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource gone = new();
    private IDisposable? seat;
    private ITimer? beat;

    /// <summary>Whose window it is.</summary>
    [Parameter, EditorRequired] public required Session Of { get; set; }

    /// <summary>Answers whether the sign-in stands.</summary>
    [Parameter, EditorRequired] public required Func<CancellationToken, Task<bool>> Stands { get; set; }

    /// <summary>It was revoked.</summary>
    [Parameter, EditorRequired] public required EventCallback OnRevoked { get; set; }

    [Inject] private Audience Audience { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose()
    {
        seat?.Dispose();
        beat?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        beat = Clock.CreateTimer(_ => Look(), null, Every, Every);
        seat = Audience.Join(Of.Organisation, Hear);
    }

    // When everybody is to look again, the half minute is soon enough: not all windows ask at the same moment.
    private void Hear(Ring ring)
    {
        if (!ring.IsForAll && Of.User is { } account && ring.Concerns([account.Value]))
        {
            Look();
        }
    }

    /// <summary>The database may be away for a moment; the next half minute asks again.</summary>
    private void Look() => _ = InvokeAsync(async () =>
    {
        try
        {
            if (!gone.IsCancellationRequested && !await Stands(gone.Token))
            {
                await OnRevoked.InvokeAsync();
            }
        }
        catch (Exception e) when (e is DbException or TimeoutException or OperationCanceledException or InvalidOperationException { InnerException: DbException })
        {
            return;
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    });
}
