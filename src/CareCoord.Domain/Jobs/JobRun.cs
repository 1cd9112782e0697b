namespace CareCoord.Domain.Jobs;

/// <summary>One run of a background job in one organisation.</summary>
/// <param name="id">Its id.</param>
/// <param name="job">Name of the job.</param>
/// <param name="startedAt">When it began.</param>
public sealed class JobRun(JobRunId id, string job, DateTimeOffset startedAt) : ITenant
{
    /// <summary>Longest error kept, in characters.</summary>
    public const int ErrorLength = 1000;

    /// <summary>Its id.</summary>
    public JobRunId Id { get; private set; } = id;

    /// <summary>Name of the job.</summary>
    public string Job { get; private set; } = job;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; } = startedAt;

    /// <summary>When it ended; null while it runs or when it was killed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How many items it did.</summary>
    public int Done { get; private set; }

    /// <summary>How many items it set aside because they failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Kind of the last error and its id in the log; never a message, which could name a person.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Ends the run.</summary>
    public void End(DateTimeOffset at, int done, int failed, string error)
    {
        EndedAt = at;
        Done = done;
        Failed = failed;
        Error = error.Length > ErrorLength ? error[..ErrorLength] : error;
    }
}
