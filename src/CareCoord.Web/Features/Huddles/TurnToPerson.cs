using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Turns to a person, and everybody with whoever leads: from then on their time counts.</summary>
public static class TurnToPerson
{
    /// <summary>To whom.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="HuddleId">The huddle.</param>
    /// <param name="RowId">The turn.</param>
    /// <param name="PatientId">The person.</param>
    public sealed record Command(Guid CommandId, HuddleId HuddleId, HuddleRowId RowId, PatientId PatientId) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Turns to them.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var huddle = await work.HuddleToChange(command.HuddleId, ct);
            huddle.TurnTo(huddle.TurnOf(command.RowId, command.PatientId, work.Actor).Id, work.Actor.Self, work.Now);
            return Nothing.Here;
        }
    }
}
