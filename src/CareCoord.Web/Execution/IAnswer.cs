using CareCoord.Web.Security;

namespace CareCoord.Web.Execution;

/// <summary>Answers one kind of query.</summary>
/// <typeparam name="TQuery">The query.</typeparam>
/// <typeparam name="TResult">What is read.</typeparam>
public interface IAnswer<in TQuery, TResult>
    where TQuery : IQuery<TResult>
{
    /// <summary>Who may.</summary>
    static abstract Access Access { get; }

    /// <summary>Reads it.</summary>
    Task<TResult> Answer(TQuery query, Work work, CancellationToken ct);
}
