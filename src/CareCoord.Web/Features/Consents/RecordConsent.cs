using CareCoord.Domain;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Features.Plans;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Consents;

/// <summary>Records what a person answered when asked for a consent; the latest answer stands.</summary>
public static class RecordConsent
{
    /// <summary>Which consent, and the answer.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Kind">What is asked.</param>
    /// <param name="Channel">The channel, for messages.</param>
    /// <param name="ThirdParty">With whom, for a third party; else empty.</param>
    /// <param name="BasedOn">The version that was seen; null for one that is new here.</param>
    /// <param name="Given">True when the person agrees, false when not; null when nobody has asked yet.</param>
    /// <param name="ValidUntil">Last day on which it holds, if limited.</param>
    public sealed record Command(
        Guid CommandId, PatientId PatientId, ConsentKind Kind, Channel? Channel, string ThirdParty, int? BasedOn, bool? Given, DateOnly? ValidUntil) : ICommand<ConsentId>
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
            RuleFor(x => x.ValidUntil).NotGone(clock).InOurTime(clock);
            RuleFor(x => x.ThirdParty).OptionalLine(Consent.ThirdPartyLength);
            RuleFor(x => x.ThirdParty).Must((x, name) => x.Kind != ConsentKind.ShareWithThirdParty || !string.IsNullOrWhiteSpace(name)).WithMessage("Name them: a person, school, employer or body.");
        }
    }

    /// <summary>Records it; once everything was asked, the task to ask is done.</summary>
    public sealed class Handler : IHandle<Command, ConsentId>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<ConsentId> Handle(Command command, Work work, CancellationToken ct)
        {
            var today = await work.TodayOf(command.PatientId, ct);
            if (command.ValidUntil < today)
            {
                throw new RuleViolationException("consent.until", "That day has passed. Choose today or a later day.");
            }

            var all = await work.Db.Set<Consent>().Where(x => x.PatientId == command.PatientId).ToListAsync(ct);
            var consent = all.Find(x => x.Kind == command.Kind && x.Channel == command.Channel && string.Equals(x.ThirdParty, command.ThirdParty.Trim(), StringComparison.OrdinalIgnoreCase));
            if (consent?.Version != command.BasedOn)
            {
                throw new ConflictException(null);
            }

            if (consent is null)
            {
                all.Add(consent = new Consent(work.NewId<ConsentId>(), command.PatientId, command.Kind, command.Channel, command.ThirdParty.Trim()));
                work.Db.Add(consent);
            }

            if (command.Given is { } given)
            {
                consent.Record(given, work.Actor.Self, today, command.ValidUntil);
            }

            if (all.TrueForAll(x => x.Answer != ConsentState.NotAsked))
            {
                await work.Done(command.PatientId, FollowUpKind.AskConsent, ReasonSource.Consents, ct);
            }

            work.Reevaluate(command.PatientId);
            return consent.Id;
        }
    }
}
