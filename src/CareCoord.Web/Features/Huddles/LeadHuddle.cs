using CareCoord.Domain.Huddles;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Takes the lead of a huddle: everybody who follows turns with whoever leads.</summary>
public static class LeadHuddle
{
    /// <summary>Which.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="HuddleId">The huddle; the actor attends it.</param>
    public sealed record Command(Guid CommandId, HuddleId HuddleId) : ICommand<Nothing>;

    /// <summary>Takes it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            (await work.HuddleToChange(command.HuddleId, ct)).Lead(work.Actor.Self);
            return Nothing.Here;
        }
    }
}
