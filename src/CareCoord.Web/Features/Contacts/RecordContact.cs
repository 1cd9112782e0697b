using CareCoord.Domain;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.FollowUps.Planning;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Episodes;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Contacts;

/// <summary>Records what happened, planned or not; it satisfies what it answers.</summary>
public static class RecordContact
{
    /// <summary>What happened.</summary>
    public sealed record Command : ICommand<ContactId>
    {
        /// <inheritdoc/>
        public required Guid CommandId { get; init; }

        /// <summary>The person.</summary>
        public required PatientId PatientId { get; init; }

        /// <summary>How.</summary>
        public required Channel Channel { get; init; }

        /// <summary>Planned or symptom-driven.</summary>
        public required ContactNature Nature { get; init; }

        /// <summary>What came of it.</summary>
        public required ContactOutcome Outcome { get; init; }

        /// <summary>When; null = now.</summary>
        public DateTimeOffset? At { get; init; }

        /// <summary>Minutes it took.</summary>
        public int Minutes { get; init; }

        /// <summary>A note; may be empty.</summary>
        public string Note { get; init; } = "";

        /// <summary>What it was meant for, if anything was owed.</summary>
        public FollowUpId? For { get; init; }

        /// <summary>What else it answers, as shown before saving and left ticked.</summary>
        public IReadOnlyList<FollowUpId> Answers { get; init; } = [];

        /// <summary>How goals go, 0 to 10.</summary>
        public IReadOnlyDictionary<Guid, int> Ratings { get; init; } = new Dictionary<Guid, int>();

        /// <summary>The next contact, if one was agreed.</summary>
        public DateOnly? NextOn { get; init; }

        /// <summary>The person was told the next date, so it is a promise.</summary>
        public bool NextTold { get; init; }

        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Note).Prose(ContactLimits.Note);
            RuleFor(x => x.Minutes).InclusiveBetween(0, ContactLimits.LongestInMinutes).WithMessage($"A contact takes 0 to {ContactLimits.LongestInMinutes} minutes.");
            RuleForEach(x => x.Ratings.Values).InclusiveBetween(GoalRating.Least, GoalRating.Most).WithMessage("Choose a number from 0 to 10.").OverridePropertyName("Ratings");
            RuleFor(x => x.At).Happened(clock);
            RuleFor(x => x.NextTold).Must((x, told) => !told || x.NextOn is not null).WithMessage("The person was told of a next contact: say on which day.");
            RuleFor(x => x.NextOn).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.NextOn).NotNull().When(x => x is { Outcome: ContactOutcome.Rescheduled, For: not null }).WithMessage("Another time was agreed: say on which day.");
        }
    }

    /// <summary>Records it.</summary>
    public sealed class Handler(PlannerRules rules) : IHandle<Command, ContactId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Attend;

        /// <inheritdoc/>
        public async Task<ContactId> Handle(Command command, Work work, CancellationToken ct)
        {
            if (command.NextOn is not null && !work.Grounds[command.PatientId].TakesPart && !work.Actor.IsSystem)
            {
                throw new RuleViolationException("contact.next-emergency", "The record closes to you by itself, so nobody should wait for you. Leave the next contact out, and raise a safety flag so that the care team sees it.");
            }

            var zone = await work.ZoneOf(command.PatientId, ct);
            var episode = await work.OpenEpisode(command.PatientId, ct);
            var contact = new Contact(work.NewId<ContactId>(), Details(command, work, episode.Id), work.Now);
            work.Db.Add(contact);
            var moved = await Settle(command, contact, zone, work, ct);
            await Rate(command, contact, zone, work, ct);
            if (command.NextOn is { } next && !moved)
            {
                await work.RequireAllowed(command.PatientId, FollowUpKind.Contact, ct);
                work.Db.Add(Next(command, contact, next, zone, work));
            }

            work.Reevaluate(command.PatientId);
            return contact.Id;
        }

        private static ContactDetails Details(Command command, Work work, EpisodeId episode) => new()
        {
            PatientId = command.PatientId,
            EpisodeId = episode,
            By = work.Actor.Self,
            Discipline = work.Actor.Discipline,
            Channel = command.Channel,
            Nature = command.Nature,
            Outcome = command.Outcome,
            At = command.At ?? work.Now,
            Minutes = command.Minutes,
            Note = command.Note,
            NextOn = command.NextOn,
            NextTold = command.NextTold,
        };

        /// <summary>
        /// Reached: what it was for and what it answers is done. A no-show or a refusal ends what it was for as missed, which is never our broken promise.
        /// Another time agreed: what it was for moves there, so that its word is lifted and not broken.
        /// </summary>
        /// <remarks>Of what else it is said to answer, it takes what a contact may: a review or a safety check is done by who does it.</remarks>
        /// <returns>True when the next date is taken by what moved to it.</returns>
        private async Task<bool> Settle(Command command, Contact contact, string zone, Work work, CancellationToken ct)
        {
            var on = WallClock.DayOf(contact.At, zone);
            var moved = false;
            var open = await work.OpenFollowUps(command.PatientId, ct);
            var answered = ContactAnswers.Of(open.Select(FollowUpSnapshot.Of), contact.Discipline, contact.Outcome, on, rules.AnswersAheadDays).Intersect(command.Answers).ToHashSet();
            foreach (var followUp in open.Where(x => x.Id == command.For || answered.Contains(x.Id)))
            {
                if (contact.Outcome == ContactOutcome.Reached)
                {
                    followUp.Complete(contact.By, contact.At, on, contact.Id);
                    await work.PutRight(followUp, ct);
                }
                else if (followUp.Id == command.For && MissOf(contact.Outcome) is { } cause && followUp.Kind.IsMeeting())
                {
                    followUp.Miss(cause, "", contact.By, work.Now, on, contact.Id);
                }
                else if (followUp.Id == command.For && contact is { Outcome: ContactOutcome.Rescheduled, NextOn: { } next })
                {
                    await work.Move(followUp, next, "Another day was agreed with the person.", contact.NextTold, contact.Id, ct);
                    moved = true;
                }
            }

            return moved;
        }

        private static MissCause? MissOf(ContactOutcome outcome) => outcome switch
        {
            ContactOutcome.NoShow => MissCause.NoShow,
            ContactOutcome.Declined => MissCause.Declined,
            _ => null,
        };

        private static async Task Rate(Command command, Contact contact, string zone, Work work, CancellationToken ct)
        {
            var rated = command.Ratings.Keys.Select(GoalId.Of).ToList();
            foreach (var goal in await work.Db.Set<Goal>().Where(x => x.EpisodeId == contact.EpisodeId && rated.Contains(x.Id)).ToListAsync(ct))
            {
                work.Db.Add(new GoalRating(
                    work.NewId<GoalRatingId>(), goal.Id, command.PatientId, command.Ratings[goal.Id.Value], WallClock.DayOf(contact.At, zone), contact.By, contact.Id));
            }
        }

        private static FollowUp Next(Command command, Contact contact, DateOnly on, string zone, Work work)
        {
            var today = WallClock.DayOf(work.Now, zone);
            if (on < today)
            {
                throw new RuleViolationException("follow-up.past", Rules.Gone);
            }

            var next = new FollowUp(work.NewId<FollowUpId>(), command.PatientId, work.NewId<FollowUpReasonId>(), new Owed(
                new ReasonKey(contact.EpisodeId!.Value, ReasonSource.Of(contact.Id), FollowUpKind.Contact, "next"),
                work.Actor.Discipline, work.Actor.Self, today, on, null, new ReasonFacts(On: today)));
            if (command.NextTold)
            {
                next.Tell(WallClock.InstantOf(on, ClockTime.EndOfWorkingDay, zone), on, work.Actor.Self, work.Now);
            }

            return next;
        }
    }
}
