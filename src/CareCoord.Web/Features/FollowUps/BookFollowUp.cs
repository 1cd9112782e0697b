using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Books an instant and a place with the person.</summary>
public static class BookFollowUp
{
    /// <summary>What, when, where.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What is owed.</param>
    /// <param name="On">The day on the person's calendar.</param>
    /// <param name="At">The time on the person's clock.</param>
    /// <param name="Minutes">How long.</param>
    /// <param name="Channel">How.</param>
    /// <param name="Place">Room, address or link; empty for a call.</param>
    /// <param name="Told">The person was told, so it is a promise.</param>
    public sealed record Command(
        Guid CommandId, PatientId PatientId, FollowUpId FollowUpId, DateOnly On, TimeOnly At, int Minutes, Channel Channel, string Place, bool Told) : ICommand<BookingId>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.On).NotGone(clock).SoonEnough(clock);
            RuleFor(x => x.Minutes).InclusiveBetween(1, FollowUpLimits.LongestBookingInMinutes).WithMessage($"A booking lasts 1 to {FollowUpLimits.LongestBookingInMinutes} minutes.");
            RuleFor(x => x.Place).OptionalLine(FollowUpLimits.Place);
        }
    }

    /// <summary>Books.</summary>
    public sealed class Handler : IHandle<Command, BookingId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Book;

        /// <inheritdoc/>
        public async Task<BookingId> Handle(Command command, Work work, CancellationToken ct)
        {
            var zone = await work.ZoneOf(command.PatientId, ct);
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            var booking = followUp.Book(
                work.NewId<BookingId>(),
                new BookingDetails(ClockTime.InstantOf(command.On, command.At, zone), command.On, command.Minutes, command.Channel, command.Place.Trim(), work.Actor.Self, command.Told),
                work.Now);
            work.Replan(command.PatientId);
            return booking.Id;
        }
    }
}
