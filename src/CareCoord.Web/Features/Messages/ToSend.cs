using CareCoord.Domain.Messages;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Messages;

/// <summary>What becomes of messages in hand, on the facts of this moment: written, left for later, or not sent at all.</summary>
/// <param name="Messages">Those it is about; several when one text says them all.</param>
public abstract record ToSend(IReadOnlyList<OutboundMessageId> Messages)
{
    /// <summary>It is sent to a person.</summary>
    public sealed record ToPerson(IReadOnlyList<OutboundMessageId> Messages, string Address, string Subject, string Text) : ToSend(Messages);

    /// <summary>It is sent to a member of staff, at the address of their account.</summary>
    public sealed record ToStaff(IReadOnlyList<OutboundMessageId> Messages, UserId Account, string Subject, string Text) : ToSend(Messages);

    /// <summary>Not now.</summary>
    public sealed record Later(IReadOnlyList<OutboundMessageId> Messages, DateTimeOffset Until) : ToSend(Messages);

    /// <summary>Not at all.</summary>
    public sealed record Never(IReadOnlyList<OutboundMessageId> Messages, string Why) : ToSend(Messages);
}
