using CareCoord.Domain;
using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Merges;

/// <summary>They are two people after all: exactly what a merge took goes back, or nothing.</summary>
public static class UndoMerge
{
    /// <summary>Which, and why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The record that stayed.</param>
    /// <param name="Merge">The merge.</param>
    /// <param name="Because">Why they are two.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, PersonMergeId Merge, string Because) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        public string Why => Because;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Because).Prose(PersonMerge.BecauseLength, "Say how you know that they are two people.");
    }

    /// <summary>Undoes it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.MergePeople;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var survivor = command.PatientId;
            var merge = await work.Db.Set<PersonMerge>().SingleOrDefaultAsync(x => x.Id == command.Merge && x.SurvivorId == survivor, ct)
                ?? throw new RuleViolationException("merge.unknown", "This is not there any more. Reload the page.");
            await work.Lock([merge.PatientId], ct);
            merge.Undo(work.Actor.Self, command.Because.Trim(), work.Now);
            await MovingRows.Back(work, merge, ct);
            (await work.Db.Set<Patient>().SingleAsync(x => x.Id == merge.PatientId, ct)).StandAlone();
            await work.Db.SaveChangesAsync(ct);
            await work.FoundAnew(ct, survivor, merge.PatientId);
            return Nothing.Here;
        }
    }
}
