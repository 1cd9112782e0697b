using CareCoord.Domain.Messages;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Messages;

/// <summary>Takes messages in hand that are due. Whoever is killed over them loses them after a while to another worker.</summary>
public static class ClaimMessages
{
    /// <summary>So long a worker may be silent about what it has in hand. Longer than one delivery may take: it is heard after each.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const string Sql = """
        with due as (
          select id from outbound_message
          where status = 'Waiting' and due_at <= $1 and (claimed_at is null or claimed_at < $2)
          order by due_at, id limit $3 for update skip locked)
        update outbound_message m set claimed_at = $1 from due where m.id = due.id returning m.id
        """;

    /// <summary>How many at most.</summary>
    public sealed record Command(Guid CommandId, int Most) : ICommand<IReadOnlyList<OutboundMessageId>>;

    /// <summary>Claims.</summary>
    public sealed class Handler : IHandle<Command, IReadOnlyList<OutboundMessageId>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<OutboundMessageId>> Handle(Command command, Work work, CancellationToken ct)
        {
            await using var claim = work.Sql(Sql, work.Now, work.Now - Lease, command.Most);
            await using var reader = await claim.ExecuteReaderAsync(ct);
            var claimed = new List<OutboundMessageId>();
            while (await reader.ReadAsync(ct))
            {
                claimed.Add(OutboundMessageId.Of(reader.GetGuid(0)));
            }

            return claimed;
        }
    }
}
