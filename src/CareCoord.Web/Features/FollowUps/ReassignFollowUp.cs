using CareCoord.Domain;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.FollowUps;

/// <summary>Hands something owed to a colleague.</summary>
public static class ReassignFollowUp
{
    /// <summary>What, and to whom.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="PatientId">The person.</param>
    /// <param name="FollowUpId">What is owed.</param>
    /// <param name="To">The colleague; must take part in the person's care.</param>
    public sealed record Command(Guid CommandId, PatientId PatientId, FollowUpId FollowUpId, StaffId To) : ICommand<IReadOnlyList<FollowUpReasonId>>
    {
        /// <inheritdoc/>
        public IReadOnlyList<PatientId> Concerning => [PatientId];
    }

    /// <summary>Hands it over, and answers what of it passed: what was merged has an owner for each part.</summary>
    public sealed class Handler : IHandle<Command, IReadOnlyList<FollowUpReasonId>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.WriteRecord;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<FollowUpReasonId>> Handle(Command command, Work work, CancellationToken ct)
        {
            var followUp = await work.FollowUp(command.PatientId, command.FollowUpId, ct);
            if (!await work.IsOnCareTeam(command.PatientId, command.To, ct))
            {
                throw new RuleViolationException("follow-up.outsider", "That colleague is not on this person's care team. Add them first, then hand this over.");
            }

            return followUp.Reassign(followUp.OwnerId, command.To);
        }
    }

    /// <summary>True when somebody who works here, in a role that sees what is owed, takes part in a person's care, by name or by team.</summary>
    internal static async Task<bool> IsOnCareTeam(this Work work, PatientId patient, StaffId staff, CancellationToken ct)
    {
        await using var command = work.Sql(
            """
            select exists (select from care_team_member m join staff s on s.id = $2 and s.is_active and s.role = any($3)
                           where m.patient_id = $1 and m.until is null
                             and (m.staff_id = $2 or m.team_id in (select team_id from team_member where staff_id = $2)))
            """,
            patient.Value, staff.Value, Roles.InCare.Select(x => x.ToString()).ToArray());
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
