using CareCoord.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Forms;

/// <summary>Writes a new version of a card about a person; the earlier ones stay.</summary>
public static class WriteCard
{
    /// <summary>Which card, from which version, and what it says now.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Card">Id of the card.</param>
    /// <param name="BasedOn">The version that the writer saw; null when there was none.</param>
    /// <param name="Answers">What it says.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, string Card, EntryId? BasedOn, Answers Answers) : ICommand<EntryId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the answers by the card's questions. Only a first version must say something: later everything may be taken back.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(ContentLibrary content, TimeProvider clock)
        {
            RuleFor(x => x.Card).Must(x => content.Cards.Find(x) is not null).WithMessage("There is no such card. Reload the page.");
            RuleFor(x => x.Answers).Must((x, answers) => x.BasedOn is not null || answers.Values.Any(v => v.IsAnswer)).WithMessage("Write at least one thing.");
            this.Answered(nameof(Command.Answers), x => content.Cards.Find(x.Card)?.Questions, x => x.Answers, clock);
        }
    }

    /// <summary>Writes it.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, EntryId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<EntryId> Handle(Command command, Work work, CancellationToken ct)
        {
            var card = content.Cards[command.Card];
            var standing = await work.CardVersions(command.PatientId, [command.Card]).FirstOrDefaultAsync(ct);
            if (standing?.Id != command.BasedOn)
            {
                throw new ConflictException(standing is null ? null : await work.Shown(standing, ct));
            }

            var entry = new Entry(
                work.NewId<EntryId>(), command.PatientId, card.Header.Ref, card.Questions.Complete(command.Answers), work.Now,
                WallClock.DayOf(work.Now, await work.ZoneOf(command.PatientId, ct)), work.Actor.Self, work.Now);
            work.Db.Add(entry);
            work.Reevaluate(command.PatientId);
            return entry.Id;
        }
    }
}
