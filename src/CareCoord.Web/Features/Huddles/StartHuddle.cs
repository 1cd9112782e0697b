using CareCoord.Domain;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Begins a team's huddle: freezes the agenda, and opens its people's records to those who attend.</summary>
public static class StartHuddle
{
    /// <summary>Which team, how long, who attends.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="TeamId">The team; the actor is on it, and leads the huddle.</param>
    /// <param name="Minutes">How long it lasts.</param>
    /// <param name="Attendees">Who attends beside the actor.</param>
    /// <param name="ByHand">What was changed in the agenda; null for nothing.</param>
    public sealed record Command(Guid CommandId, TeamId TeamId, int Minutes, IReadOnlyList<StaffId> Attendees, Edits? ByHand = null) : ICommand<HuddleId>;

    /// <summary>What somebody changed in the agenda.</summary>
    /// <param name="Order">People in the order somebody put them into.</param>
    /// <param name="Added">Who is added.</param>
    /// <param name="TakenOff">Who is taken off.</param>
    public sealed record Edits(IReadOnlyList<PatientId> Order, IReadOnlyList<Edit> Added, IReadOnlyList<Edit> TakenOff);

    /// <summary>One person, and why.</summary>
    public sealed record Edit(PatientId PatientId, string Why);

    private static readonly string Because = $"Say why somebody is added or taken off, in at most {HuddleLimits.Because} characters.";

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator()
        {
            RuleFor(x => x.Minutes).InclusiveBetween(HuddleLimits.ShortestInMinutes, HuddleLimits.LongestInMinutes)
                .WithMessage($"A huddle lasts {HuddleLimits.ShortestInMinutes} to {HuddleLimits.LongestInMinutes} minutes.");
            RuleForEach(x => x.ByHand!.Added).Must(x => AgendaByHand.IsReason(x.Why)).WithMessage(Because).OverridePropertyName("Because").When(x => x.ByHand is not null);
            RuleForEach(x => x.ByHand!.TakenOff).Must(x => AgendaByHand.IsReason(x.Why)).WithMessage(Because).OverridePropertyName("Because").When(x => x.ByHand is not null);
        }
    }

    /// <summary>Begins it.</summary>
    public sealed class Handler : IHandle<Command, HuddleId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<HuddleId> Handle(Command command, Work work, CancellationToken ct)
        {
            if (!await work.IsOnTeam(command.TeamId, ct))
            {
                throw new RuleViolationException("access.refused", "You start a huddle of your own teams.");
            }

            await work.RequireFitToAttend(command.Attendees, ct);
            if (await work.Db.Set<Huddle>().AnyAsync(x => x.TeamId == command.TeamId && x.EndedAt == null, ct))
            {
                var running = Constraints.Known["ux_huddle_running"];
                throw new RuleViolationException(running.Code, running.Words);
            }

            var candidates = await Agenda.Of(work, command.TeamId, command.ByHand is { Added.Count: > 0 } ? Band.EveryoneElse : Huddle.LastTaken, ct);
            var hand = ByHand(command.ByHand);
            var taken = candidates.Where(x => x.Band <= Huddle.LastTaken || hand.Added.ContainsKey(x.PatientId)).ToList();
            await work.Lock(taken.Select(x => x.PatientId), ct);
            var huddle = new Huddle(
                work.NewId<HuddleId>(), new HuddleStart(command.TeamId, work.Actor.Self, command.Attendees, command.Minutes, taken, hand), work.NewId<HuddleRowId>, work.Now);
            work.Db.Add(huddle);
            return huddle.Id;
        }

        private static AgendaByHand ByHand(Edits? edits) => edits is null
            ? AgendaByHand.Untouched
            : new AgendaByHand(edits.Order, Reasons(edits.Added), Reasons(edits.TakenOff));

        private static Dictionary<PatientId, string> Reasons(IReadOnlyList<Edit> edits) => edits.DistinctBy(x => x.PatientId).ToDictionary(x => x.PatientId, x => x.Why);
    }
}
