using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CareCoord.Web.Ui.Staff;

/// <summary>
/// One window of one person: which forms they have in hand, what they did themselves, and whether the line to it stands.
/// A page reads itself anew only when nothing is in hand, not for what was done here, and at once when the line is back.
/// </summary>
public sealed class Desk : CircuitHandler
{
    // Rings come back within a second; older commands can be forgotten.
    private const int Remembered = 50;

    private readonly HashSet<object> inHand = [];
    private readonly Queue<Guid> done = new();

    /// <summary>Something was put down, and nothing is in hand any more.</summary>
    public event EventHandler? Freed;

    /// <summary>The line stands again.</summary>
    public event EventHandler? CameBack;

    /// <summary>Somebody is writing here.</summary>
    public bool IsBusy => inHand.Count > 0;

    /// <summary>The browser can be reached.</summary>
    public bool IsThere { get; private set; } = true;

    /// <summary>A form is touched for the first time.</summary>
    public void Take(object form) => inHand.Add(form);

    /// <summary>A form is gone: sent, or left.</summary>
    public void PutDown(object form)
    {
        if (inHand.Remove(form) && inHand.Count == 0)
        {
            Freed?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>A command is sent from this window.</summary>
    public void Doing(Guid command)
    {
        lock (done)
        {
            done.Enqueue(command);
            if (done.Count > Remembered)
            {
                done.Dequeue();
            }
        }
    }

    /// <summary>True for a command of this window: its page reads itself anew when it is answered.</summary>
    public bool Did(Guid? command)
    {
        lock (done)
        {
            return command is { } id && done.Contains(id);
        }
    }

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        (var wasThere, IsThere) = (IsThere, true);
        if (!wasThere)
        {
            CameBack?.Invoke(this, EventArgs.Empty);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsThere = false;
        return Task.CompletedTask;
    }
}
