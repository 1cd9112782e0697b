using System.Text.Json;
using CareCoord.Data.Conventions;
using CareCoord.Domain;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Telemetry;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Execution;

/// <summary>
/// The only way in: pages, jobs, import and tests all call this. One operation is one transaction; every attempt
/// gets a fresh context; what the Domain refuses, what is invalid and what conflicts come back as values, and
/// everything else is a bug and propagates.
/// </summary>
public sealed class UseCases(CareDatabase database, IServiceProvider services, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<Type, UseCase> Known = UseCase.In(typeof(UseCases).Assembly);

    /// <summary>All use cases of the program.</summary>
    public static IEnumerable<UseCase> All => Known.Values;

    /// <summary>Carries out a command.</summary>
    public async Task<Outcome<TResult>> Run<TResult>(Session session, ICommand<TResult> command, CancellationToken ct = default)
    {
        var useCase = Known[command.GetType()];
        var operation = new Operation(useCase.Name, session, command.CommandId, command.Concerning, Characters.CanBeStored(command.Why) ? command.Why : "");
        var hash = Json.HashOf(command);
        return await Watch(operation, () => Attempt(operation, useCase, command, (work, logged) => Carry(useCase, command, work, logged, hash, session, ct), ct));
    }

    /// <summary>Answers a query.</summary>
    public async Task<Outcome<TResult>> Ask<TResult>(Session session, IQuery<TResult> query, CancellationToken ct = default)
    {
        var useCase = Known[query.GetType()];
        var operation = new Operation(useCase.Name, session, null, query.Concerning is { } patient ? [patient] : [], "");
        return await Watch(operation, () => Attempt(operation, useCase, query, (work, _) => Call<TResult>(useCase, query, work, ct), ct));
    }

    private static async Task<Outcome<TResult>> Watch<TResult>(Operation operation, Func<Task<Outcome<TResult>>> act)
    {
        using var watched = Watched.Begin(operation);
        return watched.Ended(await act());
    }

    private async Task<Outcome<TResult>> Attempt<TResult>(
        Operation operation, UseCase useCase, object message, Func<Work, LoggedCommand?, Task<TResult>> act, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(operation, useCase, message, act, ct);
            }
            catch (RuleViolationException e)
            {
                return new Outcome<TResult>.Refused(e.Code, e.Message);
            }
            catch (ConflictException e)
            {
                return new Outcome<TResult>.Conflict(e.Theirs);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new Outcome<TResult>.Conflict(null);
            }
            catch (Exception e) when (Transient.IsFull(e))
            {
                return new Outcome<TResult>.Refused("database.full", "The disk of the database is full, so nothing was saved. What you typed stands here: tell whoever runs CareCoord, and try again.");
            }
            catch (Exception e) when (Transient.IsWorthAnother(e, attempt))
            {
                await Task.Delay(Transient.Pause(attempt), clock, ct);
            }
            catch (Exception e) when (Constraints.Explain(Transient.Find(e)) is { } known)
            {
                return Constraints.As<TResult>(known, message);
            }
        }
    }

    private async Task<Outcome<TResult>> Once<TResult>(
        Operation operation, UseCase useCase, object message, Func<Work, LoggedCommand?, Task<TResult>> act, CancellationToken ct)
    {
        var now = Instants.Stored(clock.GetUtcNow());
        await using var connection = await database.App.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await OpeningBatch.Send(transaction, operation, now, ct) is not { } opening)
        {
            return new Outcome<TResult>.Refused("access.no-membership", "Your membership here has ended. Ask an administrator.");
        }

        if (opening.Logged is null && useCase.Access.Refusal(opening.Actor, operation.Concerning, opening.Grounds) is { } refusal)
        {
            return new Outcome<TResult>.Refused("access.refused", refusal);
        }

        if (opening.Logged is null && Check(useCase, operation.Session, message) is { Count: > 0 } errors)
        {
            return new Outcome<TResult>.Invalid(errors);
        }

        await using var work = new Work(() => database.Context(connection, transaction, operation.Session.Organisation), transaction, opening, now);
        var result = await act(work, opening.Logged);

        // Never cancelled: whoever gave up waiting must not leave open whether it happened.
        await transaction.CommitAsync(CancellationToken.None);
        Tell(operation, opening, work);
        return new Outcome<TResult>.Done(result);
    }

    /// <summary>After COMMIT. Of a command that had run before nobody knows whether it was told: whom it concerned is.</summary>
    private void Tell(Operation operation, Opening opening, Work work)
    {
        if (operation.CommandId is { } command)
        {
            services.GetRequiredService<NodeBell>().Ring(operation.Session.Organisation, command, opening.Logged is null ? work.Told : operation.Concerning.Select(x => x.Value).ToHashSet());
        }
    }

    private async Task<TResult> Carry<TResult>(
        UseCase useCase, ICommand<TResult> command, Work work, LoggedCommand? logged, byte[] hash, Session session, CancellationToken ct)
    {
        var user = session.User?.Value ?? Guid.Empty;
        if (logged is not null)
        {
            return logged.User == user && logged.PayloadHash.AsSpan().SequenceEqual(hash)
                ? JsonSerializer.Deserialize<TResult>(logged.Result, Json.Options)!
                : throw new RuleViolationException("command.reused", "This was already sent with other content. Reload the page and try again.");
        }

        var result = await Call<TResult>(useCase, command, work, ct);
        await work.Db.SaveChangesAsync(ct);
        await services.GetRequiredService<Upkeep.UpkeepAfter>().Run(work, ct);
        await using var log = work.Sql(
            "insert into command_log (organisation_id, command_id, user_id, payload_hash, result, at) values ($1, $2, $3, $4, $5::jsonb, $6)",
            session.Organisation.Value, command.CommandId, user, hash, JsonSerializer.Serialize(result, Json.Options), work.Now);
        await log.ExecuteNonQueryAsync(ct);
        return result;
    }

    /// <summary>The use case's own rules name fields as its page does; what they let through is asked what every text is asked.</summary>
    private List<FieldError> Check(UseCase useCase, Session session, object message)
    {
        List<FieldError> errors = useCase.Validator is { } type && ActivatorUtilities.CreateInstance(services, type) is IValidator validator
            ? [.. validator.Validate(new ValidationContext<object>(message)).Errors.Select(x => new FieldError(x.PropertyName, x.ErrorMessage))]
            : [];
        return [.. errors, .. Unfit.In(message, isTyped: session.User is not null).Where(x => errors.TrueForAll(y => !Unfit.IsSame(x, y)))];
    }

    private Task<TResult> Call<TResult>(UseCase useCase, object message, Work work, CancellationToken ct) =>
        useCase.Invoke<TResult>(ActivatorUtilities.CreateInstance(services, useCase.Handler), message, work, ct);
}
