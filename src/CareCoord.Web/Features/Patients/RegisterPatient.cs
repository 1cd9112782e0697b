using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Patients;

/// <summary>Registers a person by hand.</summary>
public static class RegisterPatient
{
    /// <summary>Whom.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Fields">What was typed.</param>
    /// <param name="Team">The team that may take the person into care.</param>
    public sealed record Command(Guid CommandId, PatientFields Fields, TeamId Team) : ICommand<PatientId>;

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock) => RuleFor(x => x.Fields).SetValidator(new PatientFields.Rules(clock));
    }

    /// <summary>Registers.</summary>
    public sealed class Handler : IHandle<Command, PatientId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RegisterPeople;

        /// <inheritdoc/>
        public Task<PatientId> Handle(Command command, Work work, CancellationToken ct)
        {
            var patient = new Patient(work.NewId<PatientId>(), command.Fields.Details, command.Team);
            command.Fields.PutInto(patient, work);
            work.Db.Add(patient);
            return Task.FromResult(patient.Id);
        }
    }

    /// <summary>Puts typed identifiers and contact points into a person.</summary>
    internal static void PutInto(this PatientFields fields, Patient patient, Work work)
    {
        object[] before = [.. patient.Identifiers, .. patient.ContactPoints];
        patient.ReachableBy(
            fields.Identifiers.Select(x => new PatientIdentifier(
                work.NewId<IdentifierId>(), patient.Id, x.System.Length > 0 ? x.System : x.Label.Trim(), x.Label.Trim(), x.Value.Trim())),
            fields.ContactPoints.Select((x, i) => new ContactPoint(work.NewId<ContactPointId>(), patient.Id, x.System, x.Value.Trim(), i + 1)));

        // A row cannot outlive its person's list: unless it is said to go, saving refuses it as one that belongs to nobody.
        work.Db.RemoveRange(before.Except([.. patient.Identifiers, .. patient.ContactPoints]));
    }
}
