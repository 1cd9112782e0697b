using System.Diagnostics;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>Counts the operations that one visit has begun and that have not ended, by the trace that they belong to.</summary>
public sealed class Operations : IDisposable
{
    private readonly Activity visit = new Activity("visit").SetIdFormat(ActivityIdFormat.W3C).Start();
    private readonly ActivityListener listener;
    private int running;

    public Operations()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = x => x.Name == "CareCoord",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = x => Count(x, 1),
            ActivityStopped = x => Count(x, -1),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>True when none runs.</summary>
    public bool AreOver => Volatile.Read(ref running) == 0;

    /// <summary>What is begun from here on belongs to the visit.</summary>
    public void BeginHere() => Activity.Current = visit;

    public void Dispose()
    {
        listener.Dispose();
        visit.Dispose();
    }

    private void Count(Activity operation, int by)
    {
        if (operation.TraceId == visit.TraceId)
        {
            Interlocked.Add(ref running, by);
        }
    }
}
