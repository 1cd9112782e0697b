using CareCoord.Domain;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Takes people from the register into care; only then is anything planned for them.</summary>
public static class TakeIntoCare
{
    /// <summary>Most people at once: a screenful, one transaction.</summary>
    public const int MostAtOnce = 100;

    /// <summary>Whom, and how.</summary>
    public sealed record Command : ICommand<IReadOnlyList<EpisodeId>>
    {
        /// <inheritdoc/>
        public required Guid CommandId { get; init; }

        /// <summary>The people.</summary>
        public required IReadOnlyList<PatientId> Patients { get; init; }

        /// <summary>The phase to begin in.</summary>
        public required Phase Phase { get; init; }

        /// <summary>The named lead clinician.</summary>
        public required StaffId Lead { get; init; }

        /// <summary>The coordinator.</summary>
        public required StaffId Coordinator { get; init; }

        /// <summary>The team to assign.</summary>
        public required TeamId Team { get; init; }

        /// <summary>Colleagues beyond the team, such as a specialist.</summary>
        public IReadOnlyList<StaffId> AlsoCaring { get; init; } = [];

        /// <summary>The disciplines that take part.</summary>
        public required IReadOnlyList<Discipline> Disciplines { get; init; }

        /// <summary>The activity by which the person will measure success, in their words, rated 0 to 10.</summary>
        public required string TargetActivity { get; init; }

        /// <summary>How well it goes today, 0 to 10; null when not asked yet.</summary>
        public int? RatedToday { get; init; }

        /// <summary>The consents that were asked; what is not here stays <em>not asked</em>.</summary>
        public IReadOnlyList<ConsentAnswer> Consents { get; init; } = [];

        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => Patients;
    }

    /// <summary>One answer about consent.</summary>
    public sealed record ConsentAnswer(ConsentKind Kind, Channel? Channel, string ThirdParty, bool Given, DateOnly? ValidUntil);

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Patients).NotEmpty().WithMessage("Choose at least one person.");
            RuleFor(x => x.Patients).Must(x => x.Count <= MostAtOnce).WithMessage($"At most {MostAtOnce} people at once.");
            RuleFor(x => x.Phase).Must(x => x != Phase.Paused).WithMessage("Care cannot begin paused. Choose another phase.");
            RuleFor(x => x.Team).NotEqual(default(TeamId)).WithMessage("Choose the team.");
            RuleFor(x => x.Lead).NotEqual(default(StaffId)).WithMessage("Choose the lead clinician.");
            RuleFor(x => x.Coordinator).NotEqual(default(StaffId)).WithMessage("Choose the coordinator.");
            RuleFor(x => x.Disciplines).NotEmpty().WithMessage("Choose at least one discipline.");
            RuleFor(x => x.TargetActivity).Line(Goal.TextLength);
            RuleForEach(x => x.Consents).ChildRules(x =>
            {
                x.RuleFor(y => y.ThirdParty).OptionalLine(Consent.ThirdPartyLength);
                x.RuleFor(y => y.ValidUntil).NotGone(clock).InOurTime(clock);
            });
            RuleFor(x => x.RatedToday).InclusiveBetween(GoalRating.Least, GoalRating.Most).WithMessage("Choose a number from 0 to 10.");
        }
    }

    /// <summary>Takes them into care.</summary>
    public sealed class Handler : IHandle<Command, IReadOnlyList<EpisodeId>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.TakeIntoCare;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<EpisodeId>> Handle(Command command, Work work, CancellationToken ct)
        {
            var patients = await work.Db.Set<Patient>().Where(x => command.Patients.Contains(x.Id)).ToListAsync(ct);
            if (patients.Find(x => x.IsBeyondContact) is { } gone)
            {
                throw new RuleViolationException("episode.beyond-contact", $"{gone.Details.GivenNames} {gone.Details.FamilyName} has died or left, so nothing can be planned. Take this person off the list.");
            }

            await work.RequireCarers(command.Lead, command.Coordinator, ct);
            var consents = await work.Db.Set<Consent>().Where(x => command.Patients.Contains(x.PatientId)).ToListAsync(ct);
            return [.. patients.OrderBy(x => x.Id.Value).Select(x => TakeIn(x, command, work, consents.Where(c => c.PatientId == x.Id).ToList()))];
        }

        private static readonly (ConsentKind, Channel?, string)[] AlwaysOnRecord =
        [
            (ConsentKind.Contact, null, ""), (ConsentKind.ShareInTeam, null, ""),
            (ConsentKind.Messages, Channel.Message, ""), (ConsentKind.Messages, Channel.Email, ""),
        ];

        private static EpisodeId TakeIn(Patient patient, Command command, Work work, List<Consent> known)
        {
            var episode = new Episode(
                work.NewId<EpisodeId>(), patient.Id, command.Phase, command.Lead, command.Coordinator, command.Disciplines, work.Today);
            work.Db.Add(episode);
            work.Db.Add(CareTeamMember.WholeTeam(work.NewId<CareTeamMemberId>(), patient.Id, command.Team, work.Today));
            foreach (var staff in command.AlsoCaring.Append(command.Lead).Append(command.Coordinator).Distinct())
            {
                work.Db.Add(CareTeamMember.Named(work.NewId<CareTeamMemberId>(), patient.Id, staff, work.Today));
            }

            var goal = new Goal(work.NewId<GoalId>(), patient.Id, episode.Id, command.TargetActivity.Trim(), null, isTarget: true);
            work.Db.Add(goal);
            if (command.RatedToday is { } rated && work.Actor.Staff is { } by)
            {
                work.Db.Add(new GoalRating(work.NewId<GoalRatingId>(), goal.Id, patient.Id, rated, work.Today, by, null));
            }

            RecordConsents(patient.Id, command, work, known);
            work.Replan(patient.Id);
            return episode.Id;
        }

        /// <summary>Contact and messages are always on the record, so that <em>not asked</em> is seen and asked.</summary>
        private static void RecordConsents(PatientId patient, Command command, Work work, List<Consent> known)
        {
            var wanted = command.Consents.Select(x => (x.Kind, x.Channel, x.ThirdParty)).Concat(AlwaysOnRecord).Distinct();
            foreach (var (kind, channel, thirdParty) in wanted)
            {
                var answer = command.Consents.FirstOrDefault(x => x.Kind == kind && x.Channel == channel && x.ThirdParty == thirdParty);
                var consent = known.Find(x => x.Kind == kind && x.Channel == channel && x.ThirdParty == thirdParty);
                if (consent is null)
                {
                    work.Db.Add(consent = new Consent(work.NewId<ConsentId>(), patient, kind, channel, thirdParty));
                }

                if (answer is not null && work.Actor.Staff is { } by)
                {
                    consent.Record(answer.Given, by, work.Today, answer.ValidUntil);
                }
            }
        }
    }
}
