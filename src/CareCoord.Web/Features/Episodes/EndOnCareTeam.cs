using CareCoord.Domain;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Ends the part that a colleague or a team has in somebody's care; what they owe passes on, and the record closes to them.</summary>
public static class EndOnCareTeam
{
    /// <summary>Whose part, and why.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="Member">The part that ends.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, CareTeamMemberId Member, string Reason) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];

        /// <inheritdoc/>
        public string Why => Reason;
    }

    /// <summary>Checks the fields.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>States the rules.</summary>
        public Validator() => RuleFor(x => x.Reason).Prose(FollowUpLimits.Why, "Say why, in a few words.");
    }

    /// <summary>Ends it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ChangeCareTeam;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(command.PatientId, ct);
            var member = await work.Db.Set<CareTeamMember>().SingleOrDefaultAsync(x => x.Id == command.Member && x.PatientId == command.PatientId, ct)
                ?? throw new RuleViolationException("care-team.unknown", "This is not there any more. Reload the page.");
            if (member.StaffId == episode.LeadId || member.StaffId == episode.CoordinatorId)
            {
                throw new RuleViolationException("care-team.leads", "Whoever leads or coordinates does not just go. Name another first.");
            }

            member.End(work.Today);
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }
    }
}
