using CareCoord.Content;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Messages;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Messages;

/// <summary>Says what became of messages in hand, and that the others still are. One that is given up becomes a call that the coordinator owes.</summary>
public static class RecordDeliveries
{
    /// <summary>What became of one.</summary>
    /// <param name="Message">Which.</param>
    /// <param name="What">What became of it.</param>
    /// <param name="Why">Why it was not sent; else empty.</param>
    /// <param name="Until">From when on it may be sent, when it is put off.</param>
    public sealed record Result(OutboundMessageId Message, Came What, string Why = "", DateTimeOffset? Until = null);

    /// <summary>What can become of a message in hand.</summary>
    public enum Came
    {
        /// <summary>It was handed over.</summary>
        Sent,

        /// <summary>It was not sent.</summary>
        Dropped,

        /// <summary>It waits.</summary>
        PutOff,

        /// <summary>The other side refused it.</summary>
        Refused,
    }

    /// <summary>Some of a batch.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Results">What became of them.</param>
    /// <param name="InHand">Which of the batch come after them: no other worker takes these meanwhile.</param>
    public sealed record Command(Guid CommandId, IReadOnlyList<Result> Results, IReadOnlyList<OutboundMessageId> InHand) : ICommand<Nothing>;

    private const string Hold = "update outbound_message set claimed_at = $1 where id = any($2) and status = 'Waiting' and claimed_at is not null";

    private const string Undelivered = "undelivered";

    /// <summary>Writes it down.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            if (command.InHand.Count > 0)
            {
                await using var hold = work.Sql(Hold, work.Now, command.InHand.Select(x => x.Value).ToArray());
                await hold.ExecuteNonQueryAsync(ct);
            }

            var ids = command.Results.Select(x => x.Message).ToList();
            var messages = await work.Db.Set<OutboundMessage>().Where(x => ids.Contains(x.Id) && x.Status == OutboundStatus.Waiting).ToDictionaryAsync(x => x.Id, ct);
            var givenUp = command.Results
                .Select(x => (Result: x, Message: messages.GetValueOrDefault(x.Message)))
                .Where(x => x.Message is not null && Apply(x.Message, x.Result, work.Now))
                .Select(x => x.Message!)
                .Where(x => x.PatientId is not null)
                .DistinctBy(x => x.PatientId)
                .ToList();
            await work.Lock(givenUp.Select(x => x.PatientId!.Value).OrderBy(x => x.Value), ct);
            foreach (var message in givenUp)
            {
                await OweACall(message, message.PatientId!.Value, work, ct);
            }

            return Nothing.Here;
        }

        /// <returns>True when it is given up.</returns>
        private bool Apply(OutboundMessage message, Result result, DateTimeOffset now)
        {
            switch (result.What)
            {
                case Came.Sent:
                    message.Send(now);
                    return false;
                case Came.Dropped:
                    message.Drop(result.Why, now);
                    return false;
                case Came.PutOff:
                    message.PutOff(result.Until!.Value);
                    return false;
                default:
                    return message.Refuse(result.Why, content.Tables.Messages, now);
            }
        }

        /// <summary>One call, however many letters a dead address brings back.</summary>
        private static async Task OweACall(OutboundMessage message, PatientId patient, Work work, CancellationToken ct)
        {
            if (await work.Db.Set<Episode>().AsNoTracking().SingleOrDefaultAsync(x => x.PatientId == patient && x.EndedOn == null, ct) is not { } episode
                || await work.Db.Set<FollowUpReason>().AnyAsync(x => x.PatientId == patient && x.ReleasedOn == null && x.Occurrence == Undelivered
                    && work.Db.Set<FollowUp>().Any(f => f.Id == x.FollowUpId && f.Status == FollowUpStatus.Open), ct))
            {
                return;
            }

            var today = await work.TodayOf(patient, ct);
            var discipline = await work.Db.Set<Staff>().Where(x => x.Id == episode.CoordinatorId).Select(x => x.Discipline).SingleAsync(ct);
            work.Db.Add(new FollowUp(work.NewId<FollowUpId>(), patient, work.NewId<FollowUpReasonId>(), new Owed(
                new ReasonKey(episode.Id, ReasonSource.Of(message.Id), FollowUpKind.Call, Undelivered),
                discipline, episode.CoordinatorId, today, (await work.Calendars(ct)).Of(episode.CoordinatorId).OrNext(today), Channel.Phone, new ReasonFacts(Topic: "An e-mail with a reminder could not be delivered"))));
            work.Replan(patient);
        }
    }
}
