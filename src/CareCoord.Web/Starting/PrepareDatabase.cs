namespace CareCoord.Web.Starting;

/// <summary>What happens between an answering database and the first page. Every command that uses the database runs it.</summary>
internal static class PrepareDatabase
{
    public static Task Run(DatabasePlace database, Action<string> say, CancellationToken ct)
    {
        _ = (database, say, ct);
        return Task.CompletedTask;
    }
}
