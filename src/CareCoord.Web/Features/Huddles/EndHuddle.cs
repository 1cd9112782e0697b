using CareCoord.Domain;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Ends a huddle. Whoever was not reached is first of their place in the next one; the records close to those who only attended.</summary>
public static class EndHuddle
{
    // A huddle's end changes what makes a human look for its agenda, and for whoever counts as new since the huddle before;
    // nobody else becomes new by it.
    private const string Affected = """
        select r.patient_id from huddle_row r where r.huddle_id = $1
        union
        select a.patient_id from attention a where a.kind = 'NewToTeam'
          and exists (select from care_team_member m where m.patient_id = a.patient_id and m.until is null and m.team_id = (select team_id from huddle where id = $1))
        order by 1
        """;

    /// <summary>Which.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="HuddleId">The huddle.</param>
    public sealed record Command(Guid CommandId, HuddleId HuddleId) : ICommand<Nothing>;

    /// <summary>Ends it.</summary>
    public sealed class Handler : IHandle<Command, Nothing>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<Nothing> Handle(Command command, Work work, CancellationToken ct)
        {
            var affected = await AffectedBy(command.HuddleId, work, ct);
            await work.Lock(affected, ct);
            var huddle = await work.HuddleToChange(command.HuddleId, ct);
            if (huddle.Attendees.All(x => x.StaffId != work.Actor.Self) && !await work.IsOnTeam(huddle.TeamId, ct))
            {
                throw new RuleViolationException("access.refused", "This is the huddle of another team.");
            }

            huddle.End(work.Now);
            affected.ForEach(work.Touch);
            return Nothing.Here;
        }

        private static async Task<List<PatientId>> AffectedBy(HuddleId id, Work work, CancellationToken ct)
        {
            await using var command = work.Sql(Affected, id.Value);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var affected = new List<PatientId>();
            while (await reader.ReadAsync(ct))
            {
                affected.Add(PatientId.Of(reader.GetGuid(0)));
            }

            return affected;
        }
    }
}
