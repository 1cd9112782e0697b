using System.Collections.Concurrent;
using System.Diagnostics;

namespace CareCoord.Web.Tests.Scale;

/// <summary>Hears every statement that one flow of calls sends to the database.</summary>
internal sealed class HeardSql : IDisposable
{
    private static readonly AsyncLocal<ConcurrentQueue<string>?> Ear = new();
    private readonly ActivityListener listener = new()
    {
        ShouldListenTo = source => source.Name == "Npgsql",
        Sample = (ref _) => ActivitySamplingResult.AllData,
        ActivityStopped = activity => Keep(activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")),
    };

    public HeardSql()
    {
        Ear.Value = new();
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>What was heard, each once; a batch is its statements.</summary>
    public IReadOnlyList<string> Statements => [.. Ear.Value!.SelectMany(x => x.Split(';')).Where(x => x.Trim().Length > 0).Distinct()];

    public void Dispose()
    {
        listener.Dispose();
        Ear.Value = null;
    }

    private static void Keep(object? sql)
    {
        if (sql is string text)
        {
            Ear.Value?.Enqueue(text);
        }
    }
}
