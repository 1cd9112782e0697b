using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Ui.Layout;
using Microsoft.AspNetCore.Components;

namespace CareCoord.Web.Ui.Staff;

/// <summary>A page for somebody signed in: asks and acts through <see cref="UseCases"/>, keeps what was refused and what was wrong, stops when it is left.</summary>
public abstract class StaffPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly CancellationToken left;
    private string? notRead;
    private string? notDone;

    /// <summary>Opens it.</summary>
    protected StaffPage() => left = gone.Token;

    /// <summary>The only way to data.</summary>
    [Inject] protected UseCases UseCases { get; set; } = default!;

    /// <summary>The clock.</summary>
    [Inject] protected TimeProvider Clock { get; set; } = default!;

    /// <summary>Where the browser is, and where it goes.</summary>
    [Inject] protected NavigationManager Go { get; set; } = default!;

    /// <summary>Who is signed in.</summary>
    [CascadingParameter] public Me Me { get; set; } = default!;

    /// <summary>What is in hand in this window; null where nothing is live.</summary>
    [CascadingParameter] protected Desk? Desk { get; set; }

    /// <summary>What was wrong with what was typed, beside its fields.</summary>
    protected IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>
    /// Why something was refused, in words; null when nothing was. What was refused on doing is said until something else is done,
    /// however often the page is read anew meanwhile; what was refused on reading, until it can be read.
    /// </summary>
    protected string? Refused => notDone ?? notRead;

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Gone => left;

    [CascadingParameter] private MainLayout? Above { get; set; }

    /// <summary>Today at the site of whoever reads.</summary>
    protected DateOnly Today => WallClock.DayOf(Clock.GetUtcNow(), Me.Who.TimeZone);

    /// <summary>A new id for one intention of the user: kept until it succeeds, so that a double click sends the same.</summary>
    protected static Guid NewCommand() => Guid.CreateVersion7();

    /// <summary>Asks; a refusal is kept for the page to show.</summary>
    protected async Task<T?> Ask<T>(IQuery<T> query)
        where T : class
    {
        var outcome = await UseCases.Ask(Me.Session, query, Gone);
        notRead = outcome is Outcome<T>.Done ? null : outcome.Words;
        return outcome is Outcome<T>.Done done ? done.Answer : null;
    }

    /// <summary>Acts; what was refused or wrong is kept for the page to show.</summary>
    protected async Task<Outcome<T>> Do<T>(ICommand<T> command)
    {
        Desk?.Doing(command.CommandId);
        var outcome = await UseCases.Run(Me.Session, command, Gone);
        Errors = outcome is Outcome<T>.Invalid invalid ? invalid.Errors : [];
        notDone = WhyNot(outcome);
        return outcome;
    }

    /// <summary>Offers for some seconds to take back what was just done.</summary>
    /// <param name="said">What was done.</param>
    /// <param name="command">Takes it back.</param>
    /// <param name="then">What the page does when it was taken back.</param>
    protected void OfferUndo(string said, ICommand<Nothing> command, EventCallback then) => Above?.Offer(new TakenBack(said, command, () => then.InvokeAsync()));

    /// <summary>Says beside the fields what is missing, before anything is sent.</summary>
    protected void Mend(IReadOnlyList<FieldError> errors) => Errors = errors;

    /// <inheritdoc/>
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string? WhyNot<T>(Outcome<T> outcome) => outcome is Outcome<T>.Refused or Outcome<T>.Conflict ? outcome.Words : null;
}
