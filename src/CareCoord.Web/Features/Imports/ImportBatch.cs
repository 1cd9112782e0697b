using CareCoord.Domain;
using CareCoord.Domain.Imports;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.Imports;

/// <summary>Takes a batch of resources of another system, each found again by type and id.</summary>
public static class ImportBatch
{
    /// <summary>What came.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Team">The team that new people are registered with.</param>
    /// <param name="Resources">The resources, in order.</param>
    public sealed record Command(Guid CommandId, TeamId Team, IReadOnlyList<ImportedResource> Resources) : ICommand<Result>;

    /// <summary>What became of it.</summary>
    /// <param name="New">How many were not here before.</param>
    /// <param name="Updated">How many had changed.</param>
    /// <param name="Unchanged">How many were here already.</param>
    /// <param name="Homeless">Places, from 0, of those whose person is not here.</param>
    public sealed record Result(int New, int Updated, int Unchanged, IReadOnlyList<int> Homeless);

    /// <summary>Checks people as if they were typed.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock) =>
            RuleForEach(x => x.Resources).ChildRules(x => x.RuleFor(y => y.Patient!).SetValidator(new PatientFields.Rules(clock)).When(y => y.Patient is not null));
    }

    /// <summary>Takes it.</summary>
    public sealed class Handler : IHandle<Command, Result>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<Result> Handle(Command command, Work work, CancellationToken ct)
        {
            var known = await KnownRecords.Load(command.Resources, work, ct);
            var (added, updated, unchanged) = (0, 0, 0);
            var homeless = new List<int>();
            for (var i = 0; i < command.Resources.Count; i++)
            {
                var resource = command.Resources[i];
                var record = known.Find(resource.Type, resource.SourceId);
                var person = known.PersonOf(resource, record);
                if (resource.Person is not null && person is null)
                {
                    homeless.Add(i);
                }
                else if (record is not null && record.Hash.AsSpan().SequenceEqual(resource.Hash))
                {
                    unchanged++;
                }
                else
                {
                    (added, updated) = record is null ? (added + 1, updated) : (added, updated + 1);
                    Take(command.Team, resource, record, person, known, work);
                }
            }

            return new Result(added, updated, unchanged, homeless);
        }
    }

    private static void Take(TeamId team, ImportedResource resource, ImportedRecord? record, Patient? person, KnownRecords known, Work work)
    {
        if (resource.Patient is { } fields)
        {
            if (person is not null && fields.IsSomebodyElseThan(person))
            {
                throw new RuleViolationException(
                    "import.somebody-else",
                    $"Patient/{resource.SourceId} was imported before as somebody else: another family name, birth date and number. Two systems may use the same id; import this one into an organisation of its own.");
            }

            person = PutPerson(team, fields, person, work);
        }
        else if (resource.Type == "AllergyIntolerance")
        {
            person!.RecordAllergies(AllergyState.Known);
        }

        if (record is null)
        {
            record = new ImportedRecord(work.NewId<ImportedRecordId>(), resource.Type, resource.SourceId, person?.Id);
            work.Db.Add(record);
            known.Add(record, person);
        }
        else if (record.PatientId != person?.Id)
        {
            throw new RuleViolationException("import.person", $"{resource.Type}/{resource.SourceId} was imported for another person before. Mend it there, or give it another id.");
        }

        record.Take(resource.Content, resource.Body, resource.Hash, work.Now);
        if (person is not null && known.IsInCare(person.Id))
        {
            work.Replan(person.Id);
        }
    }

    private static Patient PutPerson(TeamId team, PatientFields fields, Patient? person, Work work)
    {
        if (person is null)
        {
            person = new Patient(work.NewId<PatientId>(), fields.Details, team);
            work.Db.Add(person);
        }
        else
        {
            fields = fields.Over(person);
            person.Edit(fields.Details);
        }

        fields.PutInto(person, work);
        return person;
    }
}
