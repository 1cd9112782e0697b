namespace CareCoord.Web.Execution;

/// <summary>The caller's version is not the one that stands. Becomes <see cref="Outcome{T}.Conflict"/>.</summary>
/// <param name="theirs">What stands now, to be shown beside one's own.</param>
public sealed class ConflictException(object? theirs) : Exception("Changed meanwhile.")
{
    /// <summary>What stands now.</summary>
    public object? Theirs { get; } = theirs;
}
