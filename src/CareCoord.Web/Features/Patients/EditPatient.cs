using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Patients;

/// <summary>Changes a person's details.</summary>
public static class EditPatient
{
    /// <summary>What to change.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="BasedOn">The version that was edited.</param>
    /// <param name="Fields">All fields from now on.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, int BasedOn, PatientFields Fields) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock) => RuleFor(x => x.Fields).SetValidator(new PatientFields.Rules(clock));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RegisterPeople;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var patient = await work.Db.Set<Patient>()
                .Include(x => x.Identifiers).Include(x => x.ContactPoints).Include(x => x.SearchableBy)
                .AsSplitQuery()
                .SingleAsync(x => x.Id == command.PatientId, ct);
            Work.Expect(patient, command.BasedOn, patient.Details);
            patient.Edit(command.Fields.Details);
            command.Fields.PutInto(patient, work);

            // A death, a move away or another clock changes what is owed.
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
