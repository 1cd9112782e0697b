using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Publishes a section: an immutable version, of which the other disciplines are told.</summary>
public static class PublishSection
{
    /// <summary>What to publish.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="SectionId">The section.</param>
    /// <param name="BasedOn">Number of the published version it was based on; 0 before the first.</param>
    /// <param name="Text">For clinicians.</param>
    /// <param name="Plain">In plain words.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, PlanSectionId SectionId, int BasedOn, string Text, string Plain) : ICommand<int>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>What a colleague published meanwhile.</summary>
    /// <param name="Number">Number of that version.</param>
    /// <param name="Text">For clinicians.</param>
    /// <param name="Plain">In plain words.</param>
    /// <param name="By">Name of who published it.</param>
    public sealed record Theirs(int Number, string Text, string Plain, string By);

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Text).Prose(SectionText.Length);
            RuleFor(x => x.Plain).Prose(SectionText.Length);
        }
    }

    /// <summary>Publishes; the draft has done its work and goes.</summary>
    public sealed class Handler : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var section = await work.OpenSections(command.PatientId).Include(x => x.Versions.OrderByDescending(v => v.Number).Take(1))
                .SingleOrDefaultAsync(x => x.Id == command.SectionId, ct)
                ?? throw new RuleViolationException("plan.section-unknown", "This section is not there any more. Copy your text, then reload the page.");
            var standing = section.Versions.SingleOrDefault();
            Work.Expect(section, command.BasedOn, standing is null || section.Version == command.BasedOn ? null : await Shown(standing, work, ct));

            var version = section.Publish(
                work.NewId<SectionVersionId>(), new SectionText(command.Text.Trim(), command.Plain.Trim()), work.Actor.Self, work.Actor.Discipline, work.Now);
            work.Db.Add(version);
            await work.HasRead(section, version.Number, ct);
            if (await work.DraftOf(command.SectionId, ct) is { } draft)
            {
                work.Db.Remove(draft);
            }

            await work.Done(command.PatientId, FollowUpKind.WritePlan, ReasonSource.Plan, ct);
            work.Reevaluate(command.PatientId);
            return version.Number;
        }

        private static async Task<Theirs> Shown(SectionVersion standing, Work work, CancellationToken ct) => new(
            standing.Number, standing.Text, standing.Plain, await work.Db.Set<Staff>().Where(x => x.Id == standing.PublishedBy).Select(x => x.Name).SingleAsync(ct));
    }
}
