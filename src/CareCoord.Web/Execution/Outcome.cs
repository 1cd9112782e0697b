namespace CareCoord.Web.Execution;

/// <summary>What became of a command or a query. A bug is none of these: it propagates.</summary>
/// <typeparam name="T">The answer when it was done.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Answer">The answer.</param>
    public sealed record Done(T Answer) : Outcome<T>;

    /// <summary>Not done: fields are missing or wrong.</summary>
    /// <param name="Errors">One entry for each thing to mend.</param>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Outcome<T>;

    /// <summary>Not done: a rule, or the lack of access, refuses it.</summary>
    /// <param name="Code">Stable code.</param>
    /// <param name="Why">The reason in words.</param>
    public sealed record Refused(string Code, string Why) : Outcome<T>;

    /// <summary>Not done: somebody else changed the same thing meanwhile.</summary>
    /// <param name="Theirs">What stands now, if it can be shown beside one's own.</param>
    public sealed record Conflict(object? Theirs) : Outcome<T>;

    /// <summary>The answer, or an exception for callers to whom anything else is a bug (jobs, import, tests).</summary>
    /// <exception cref="InvalidOperationException">It was not done.</exception>
    public T Value => this is Done done ? done.Answer : throw new InvalidOperationException(Words);

    /// <summary>Why it was not done, in words for a person; empty when it was.</summary>
    public string Words => this switch
    {
        Invalid invalid => string.Join(" ", invalid.Errors.Select(x => x.Message)),
        Refused refused => refused.Why,
        Conflict => "Somebody else changed this meanwhile. Nothing of yours is lost: look at both and save again.",
        _ => "",
    };
}
