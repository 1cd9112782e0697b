using CareCoord.Domain.Messages;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Messages;

/// <summary>What waits to leave the program and what left it last, for whoever administers: kinds and instants, nobody's name.</summary>
public static class OutboxQuery
{
    /// <summary>Most rows of each part.</summary>
    public const int Most = 50;

    /// <summary>Asks for both parts.</summary>
    public sealed record Request : IQuery<IReadOnlyList<Row>>;

    /// <summary>One message.</summary>
    public sealed record Row(OutboundMessageId Id, OutboundKind Kind, OutboundStatus Status, DateTimeOffset DueAt, DateTimeOffset? EndedAt, int Refusals, string Because);

    /// <summary>Reads them: what waits first, then what ended last.</summary>
    public sealed class Handler : IAnswer<Request, IReadOnlyList<Row>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Administer;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Row>> Answer(Request query, Work work, CancellationToken ct)
        {
            var all = work.Db.Set<OutboundMessage>().AsNoTracking();
            return
            [
                .. await Rows(all.Where(x => x.Status == OutboundStatus.Waiting).OrderBy(x => x.DueAt).ThenBy(x => x.Id)).ToListAsync(ct),
                .. await Rows(all.Where(x => x.EndedAt != null).OrderByDescending(x => x.EndedAt).ThenByDescending(x => x.Id)).ToListAsync(ct),
            ];
        }

        private static IQueryable<Row> Rows(IQueryable<OutboundMessage> messages) =>
            messages.Take(Most).Select(x => new Row(x.Id, x.Kind, x.Status, x.DueAt, x.EndedAt, x.Refusals, x.Because));
    }
}
