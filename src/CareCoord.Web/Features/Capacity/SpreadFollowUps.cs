using CareCoord.Content;
using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Capacity;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Capacity;

/// <summary>Accepts what was proposed so that a colleague's weeks can be served: moves what was chosen of it, with the reason on record.</summary>
public static class SpreadFollowUps
{
    /// <summary>One of the proposed moves.</summary>
    public sealed record Move(FollowUpId FollowUpId, DateOnly To);

    /// <summary>Whose weeks, and which of the moves.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Whose">Whose weeks are spread.</param>
    /// <param name="People">Whom they are about.</param>
    /// <param name="Moves">What is accepted.</param>
    public sealed record Command(Guid CommandId, StaffId Whose, IReadOnlyList<PatientId> People, IReadOnlyList<Move> Moves) : ICommand<int>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => People;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Moves).NotEmpty().WithMessage("Choose at least one contact to move.");
    }

    /// <summary>Moves them. What is no longer proposed is refused as a whole: somebody has changed something, and the sum is another.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var caseload = await Caseload.Load(work, content.Tables, command.Whose, ct);
            var proposed = caseload.Moves.ToDictionary(x => x.Contact.Id);
            foreach (var move in command.Moves)
            {
                if (!proposed.TryGetValue(move.FollowUpId, out var still) || still.To != move.To || !command.People.Contains(still.Contact.PatientId))
                {
                    throw new RuleViolationException("capacity.changed", "Something has changed since this was proposed. Reload the page and look again.");
                }

                var followUp = await work.FollowUp(still.Contact.PatientId, move.FollowUpId, ct);
                await work.Move(followUp, move.To, Why(caseload, still), personKnows: false, null, ct);
                work.Replan(followUp.PatientId);
            }

            return command.Moves.Count;
        }

        private static string Why(Caseload caseload, SpreadMove move) =>
            $"To spread the work. {CapacityWords.Of(caseload.Weeks.First(x => x.Contacts.Any(y => y.Id == move.Contact.Id)))}";
    }
}
