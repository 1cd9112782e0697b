using CareCoord.Domain.Teams;

namespace CareCoord.Web.Execution.Bell;

/// <summary>
/// What this node has committed and not yet told the others. It is told in one line every so often and never inside a
/// transaction: a NOTIFY in each would more than halve what the database commits a second.
/// </summary>
public sealed class NodeBell : IDisposable
{
    /// <summary>Longest line in bytes: PostgreSQL takes less than 8,000.</summary>
    public const int LongestLine = 7_900;

    // More than fits in a line in any case; an import that tells nobody before it ends must not keep every id until then.
    private const int MostWaiting = 1_000;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim rung = new(0, 1);
    private List<Ring> waiting = [];

    /// <summary>Says what a command has committed.</summary>
    public void Ring(OrganisationId organisation, Guid command, IReadOnlySet<Guid> subjects)
    {
        if (subjects.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            waiting.Add(new Ring(organisation, command, subjects));
            waiting = waiting.Count > MostWaiting ? Everything(waiting) : waiting;
            if (rung.CurrentCount == 0)
            {
                rung.Release();
            }
        }
    }

    /// <summary>Waits until there is something to tell.</summary>
    public Task Rung(CancellationToken ct) => rung.WaitAsync(ct);

    /// <summary>Takes what waits as one line, or null when nothing does. What does not fit becomes <em>look at everything</em>, by organisation or at last for all.</summary>
    public string? Take()
    {
        List<Ring> rings;
        lock (gate)
        {
            (rings, waiting) = (waiting, []);
        }

        return rings.Count == 0 ? null : Fitting(rings);
    }

    /// <inheritdoc/>
    public void Dispose() => rung.Dispose();

    private static string Fitting(List<Ring> rings)
    {
        var line = Bell.Ring.Write(rings);
        if (line.Length <= LongestLine)
        {
            return line;
        }

        var shorter = Bell.Ring.Write(Everything(rings));
        return shorter.Length <= LongestLine ? shorter : Bell.Ring.Write([Bell.Ring.Everything]);
    }

    private static List<Ring> Everything(List<Ring> rings) => [.. rings.Select(x => x.Organisation).OfType<OrganisationId>().Distinct().Select(Bell.Ring.EverythingIn)];
}
