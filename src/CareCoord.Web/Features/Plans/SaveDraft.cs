using CareCoord.Domain;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Plans;

/// <summary>Keeps what somebody is typing in a section; theirs alone until it is published.</summary>
public static class SaveDraft
{
    /// <summary>What stands in the fields now.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="SectionId">The section.</param>
    /// <param name="BasedOn">Number of the published version it was based on; 0 before the first.</param>
    /// <param name="Text">For clinicians.</param>
    /// <param name="Plain">In plain words.</param>
    /// <param name="Continues">The draft it goes on from; null when whatever was kept gives way.</param>
    public sealed record Command(
        Guid CommandId, PatientId PatientId, PlanSectionId SectionId, int BasedOn, string Text, string Plain, Known? Continues = null) : ICommand<DateTimeOffset>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>What a window knows of its draft: when it was saved; null when there was none.</summary>
    public sealed record Known(DateTimeOffset? SavedAt);

    /// <summary>What another window of the same person has kept since, for a conflict.</summary>
    public sealed record Elsewhere(SectionText Text, DateTimeOffset SavedAt);

    /// <summary>Checks the fields. Only length: a draft keeps whatever is typed, mistakes and all.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Text).Prose(SectionText.Length);
            RuleFor(x => x.Plain).Prose(SectionText.Length);
        }
    }

    /// <summary>Keeps it.</summary>
    public sealed class Handler : IHandle<Command, DateTimeOffset>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<DateTimeOffset> Handle(Command command, Work work, CancellationToken ct)
        {
            if (!await work.OpenSections(command.PatientId).AnyAsync(x => x.Id == command.SectionId, ct))
            {
                throw new RuleViolationException("plan.section-unknown", "This section is not there any more. Copy your text, then reload the page.");
            }

            var draft = await work.DraftOf(command.SectionId, ct);
            var text = new SectionText(command.Text, command.Plain);
            if (draft is not null && command.Continues is { } known && known.SavedAt != draft.SavedAt && new SectionText(draft.Text, draft.Plain) is var kept && kept != text)
            {
                throw new ConflictException(new Elsewhere(kept, draft.SavedAt));
            }

            if (draft is null)
            {
                work.Db.Add(draft = new Draft(work.Actor.Self, command.SectionId.Value, command.PatientId));
            }

            draft.Save(text, command.BasedOn, work.Now.ToMicroseconds());
            return draft.SavedAt;
        }
    }

    /// <summary>The actor's own draft of a section, if there is one.</summary>
    internal static Task<Draft?> DraftOf(this Work work, PlanSectionId section, CancellationToken ct)
    {
        var (staff, subject) = (work.Actor.Self, section.Value);
        return work.Db.Set<Draft>().SingleOrDefaultAsync(x => x.StaffId == staff && x.Subject == subject, ct);
    }
}
