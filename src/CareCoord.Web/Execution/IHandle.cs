using CareCoord.Web.Security;

namespace CareCoord.Web.Execution;

/// <summary>Carries out one kind of command. May be run again after a lost connection, so it keeps nothing outside its <see cref="Work"/>.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TResult">Its answer.</typeparam>
public interface IHandle<in TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    /// <summary>Who may.</summary>
    static abstract Access Access { get; }

    /// <summary>Does it: loads, calls the Domain's verbs, returns a plain value.</summary>
    Task<TResult> Handle(TCommand command, Work work, CancellationToken ct);
}
