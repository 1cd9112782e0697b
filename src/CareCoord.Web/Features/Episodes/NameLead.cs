using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.FollowUps;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Episodes;

/// <summary>Names who leads and who coordinates; what the phase and the plan ask for goes to them, what was agreed with the person stays.</summary>
public static class NameLead
{
    /// <summary>Who, from now on.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="BasedOn">The version of the care that was seen.</param>
    /// <param name="Lead">The named lead clinician.</param>
    /// <param name="Coordinator">The coordinator.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, int BasedOn, StaffId Lead, StaffId Coordinator) : ICommand<Nothing>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Names them, and hands over.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.ChangeCareTeam;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var episode = await work.OpenEpisode(command.PatientId, ct);
            Work.Expect(episode, command.BasedOn);
            await work.RequireCarers(command.Lead, command.Coordinator, ct);
            await HandOver(command, episode, work, ct);
            episode.Name(command.Lead, command.Coordinator);
            await work.JoinByName([(command.PatientId, command.Lead), (command.PatientId, command.Coordinator)], ct);
            work.Reevaluate(command.PatientId);
            return Nothing.Here;
        }

        private static readonly string[] OfWhoeverLeads = [ReasonSource.Phase, ReasonSource.Plan, ReasonSource.Consents];

        private static async Task HandOver(Command command, Episode episode, Work work, CancellationToken ct)
        {
            foreach (var followUp in (await work.OpenFollowUps(command.PatientId, ct)).Where(x => !x.IsAgreed()))
            {
                if (followUp.Reasons.All(x => x.ReleasedOn is not null || OfWhoeverLeads.Contains(ReasonSource.WordOf(x.Source))))
                {
                    var (from, to) = followUp.Discipline == Discipline.Coordination ? (episode.CoordinatorId, command.Coordinator) : (episode.LeadId, command.Lead);
                    followUp.Reassign(from, to);
                }
            }
        }
    }
}
