using CareCoord.Content;
using CareCoord.Domain.Messages;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Messages;

/// <summary>Writes the messages in hand, and asks once more whether they are true and wanted. A query, so that no text is kept.</summary>
public static class MessagesToSendQuery
{
    /// <summary>Which are in hand.</summary>
    public sealed record Request(IReadOnlyList<OutboundMessageId> Messages) : IQuery<IReadOnlyList<ToSend>>;

    /// <summary>Writes them.</summary>
    public sealed class Handler(ContentLibrary content) : IAnswer<Request, IReadOnlyList<ToSend>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<ToSend>> Answer(Request query, Work work, CancellationToken ct)
        {
            var ids = query.Messages.ToList();
            var waiting = await work.Db.Set<OutboundMessage>().AsNoTracking().Where(x => ids.Contains(x.Id) && x.Status == OutboundStatus.Waiting).OrderBy(x => x.Id).ToListAsync(ct);
            return
            [
                .. await new ReminderWriting(content, work).Write(waiting.Where(x => x.Kind == OutboundKind.Reminder), ct),
                .. await DigestWriting.Write(waiting.Where(x => x.Kind == OutboundKind.Digest), content.Tables.Messages, work, ct),
            ];
        }
    }
}
