using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Adds a colleague, or a whole team, to those who care for a person; it opens the record to them.</summary>
public static class AddToCareTeam
{
    /// <summary>Whom.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Staff">The colleague; null for a team.</param>
    /// <param name="Team">The team; null for a colleague.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, StaffId? Staff, TeamId? Team) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x).Must(x => x.Staff is null != x.Team is null).OverridePropertyName(nameof(Command.Staff)).WithMessage("Choose a colleague or a team.");
    }

    /// <summary>Adds them.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ChangeCareTeam;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            await work.OpenEpisode(command.PatientId, ct);
            if (await work.Db.Set<CareTeamMember>().AnyAsync(x => x.PatientId == command.PatientId && x.Until == null && x.StaffId == command.Staff && x.TeamId == command.Team, ct))
            {
                throw new RuleViolationException("care-team.already", "They take part already.");
            }

            work.Db.Add(await Joining(command, work, ct));
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }

        private static async Task<CareTeamMember> Joining(Command command, Work work, CancellationToken ct)
        {
            if (command.Team is { } team)
            {
                return CareTeamMember.WholeTeam(work.NewId<CareTeamMemberId>(), command.PatientId, team, work.Today);
            }

            return await work.Db.Set<Staff>().AnyAsync(x => x.Id == command.Staff && x.IsActive && Roles.InCare.Contains(x.Role), ct)
                ? CareTeamMember.Named(work.NewId<CareTeamMemberId>(), command.PatientId, command.Staff!.Value, work.Today)
                : throw new RuleViolationException("care-team.role", "Only somebody who works here in a clinical role takes part in care. Choose another.");
        }
    }
}
