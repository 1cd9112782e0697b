using System.Reflection;
using CareCoord.Web.Execution;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareCoord.Web.Tests.BadInput;

/// <summary>Runs operations for real, each from where the last began: so that one message can be tried in thousands of ways.</summary>
public sealed class TryingDesk(Clinic clinic)
{
    private readonly UseCases useCases = new(clinic.Services.GetRequiredService<CareDatabase>(), clinic.Services, new StandingClock(clinic.Clock));

    /// <summary>What is kept of all that was done: who changed what (looks aside), and which commands were answered.</summary>
    public Task<string> Kept() => clinic.Raw<string>("select (select count(*) from audit.entry where command_id is not null) || ' ' || (select count(*) from command_log)");

    public Task<Attempt> Try(Session session, object message)
    {
        var kind = message.GetType().GetInterfaces().Single(x => x.IsGenericType && (x.GetGenericTypeDefinition() == typeof(ICommand<>) || x.GetGenericTypeDefinition() == typeof(IQuery<>)));
        var run = GetType().GetMethod(kind.GetGenericTypeDefinition() == typeof(ICommand<>) ? nameof(Run) : nameof(Ask), BindingFlags.Instance | BindingFlags.NonPublic)!;
        return (Task<Attempt>)run.MakeGenericMethod(kind.GetGenericArguments()[0]).Invoke(this, [session, message])!;
    }

    private Task<Attempt> Run<T>(Session session, object message) => Told(() => useCases.Run(session, (ICommand<T>)message));

    private Task<Attempt> Ask<T>(Session session, object message) => Told(() => useCases.Ask(session, (IQuery<T>)message));

    private static async Task<Attempt> Told<T>(Func<Task<Outcome<T>>> act)
    {
        try
        {
            var outcome = await act();
            return new Attempt(outcome.GetType().Name, outcome is Outcome<T>.Invalid invalid ? [.. invalid.Errors.Select(x => x.Field)] : [], outcome.Words);
        }
        catch (PostgresException e) when (e.SqlState == TakenBack.OnPurpose)
        {
            return new Attempt("Done", [], "");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var inner = e.GetBaseException();
            return new Attempt("Broken", [], $"{inner.GetType().Name} {inner.Message.Split('\n')[0]} {inner.StackTrace?.Split('\n').FirstOrDefault(x => x.Contains("CareCoord", StringComparison.Ordinal))?.Trim()}");
        }
    }
}
