using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Messages;
using CareCoord.Web.Integrations.Mail;

namespace CareCoord.Web.Jobs;

/// <summary>
/// Delivers what waits in the outbox: takes some in hand, writes them on the facts of the moment, hands them over outside every
/// transaction, and says what became of them. Killed in between, another takes them after a while, and the other side knows them by their id.
/// </summary>
/// <param name="useCases">The only way to data.</param>
/// <param name="sink">Where mail goes.</param>
/// <param name="addressOf">Where the owner of an account gets mail; null when the account is gone.</param>
/// <param name="clock">The clock.</param>
public sealed class Courier(UseCases useCases, IMailSink sink, Func<UserId, Task<string?>> addressOf, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>Puts what is due into the outbox and delivers it.</summary>
    /// <returns>How many were handed over, how many refused, and why the round ended early, or empty.</returns>
    public async Task<(int Done, int Failed, string Error)> Round(Session session, CancellationToken ct)
    {
        if (!sink.IsOn)
        {
            return (0, 0, "");
        }

        await Value(session, new QueueReminders.Command(NewId()), ct);
        await Value(session, new QueueDigests.Command(NewId()), ct);
        var (done, failed) = (0, 0);
        while (await Value(session, new ClaimMessages.Command(NewId(), Batch), ct) is { Count: > 0 } claimed)
        {
            var stopped = "";
            var letters = new Queue<ToSend>((await useCases.Ask(session, new MessagesToSendQuery.Request(claimed), ct)).Value);
            while (letters.TryDequeue(out var letter))
            {
                var result = stopped.Length > 0 ? Again() : await Deliver(letter, ct);
                stopped = result is { What: RecordDeliveries.Came.PutOff, Why.Length: > 0 } ? result.Why : stopped;

                // One by one, and never cancelled: what was handed over and not recorded goes again.
                await Value(
                    session,
                    new RecordDeliveries.Command(NewId(), [.. letter.Messages.Select(x => result with { Message = x })], [.. letters.SelectMany(x => x.Messages)]),
                    CancellationToken.None);
                done += result.What == RecordDeliveries.Came.Sent ? letter.Messages.Count : 0;
                failed += result.What == RecordDeliveries.Came.Refused ? letter.Messages.Count : 0;
            }

            if (stopped.Length > 0)
            {
                return (done, failed, stopped);
            }
        }

        return (done, failed, "");
    }

    private async Task<RecordDeliveries.Result> Deliver(ToSend letter, CancellationToken ct) => letter switch
    {
        ToSend.Never never => new(default, RecordDeliveries.Came.Dropped, never.Why),
        ToSend.Later later => new(default, RecordDeliveries.Came.PutOff, Until: later.Until),
        ToSend.ToPerson person => await Hand(new Mail(person.Messages[0], person.Address, person.Subject, person.Text), ct),
        ToSend.ToStaff staff => await addressOf(staff.Account) is { } address
            ? await Hand(new Mail(staff.Messages[0], address, staff.Subject, staff.Text), ct)
            : new(default, RecordDeliveries.Came.Dropped, "The account is gone."),
        _ => throw new InvalidOperationException("There is no such letter."),
    };

    private async Task<RecordDeliveries.Result> Hand(Mail mail, CancellationToken ct)
    {
        try
        {
            await sink.Send(mail, ct);
            return new(default, RecordDeliveries.Came.Sent);
        }
        catch (MailRefusedException e)
        {
            return new(default, RecordDeliveries.Came.Refused, e.Message);
        }
        catch (MailUnavailableException e)
        {
            // The server's failure is no refusal of a person's mail: it waits, and is not counted.
            return Again() with { Why = e.Message };
        }
    }

    private RecordDeliveries.Result Again() => new(default, RecordDeliveries.Came.PutOff, Until: clock.GetUtcNow() + TimeSpan.FromMinutes(1));

    private async Task<T> Value<T>(Session session, ICommand<T> command, CancellationToken ct) => (await useCases.Run(session, command, ct)).Value;

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
