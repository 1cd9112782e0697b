using CareCoord.Domain.Teams;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;

namespace CareCoord.Web.Features.Overview;

/// <summary>The questions that a role's day begins with, answered over all people it has to do with. Each role is asked its own, and sees nothing that its pages do not show.</summary>
public static class OverviewQuery
{
    /// <summary>Asks them.</summary>
    public sealed record Request : IQuery<IReadOnlyList<Glance>>;

    /// <summary>Answers them.</summary>
    public sealed class Handler(OrganisationContent contents) : IAnswer<Request, IReadOnlyList<Glance>>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<IReadOnlyList<Glance>> Answer(Request query, Work work, CancellationToken ct)
        {
            var morning = new Morning(work, contents);
            var glances = new List<Glance>();
            foreach (var ask in AskedBy(work.Actor.Role))
            {
                glances.Add(await ask(morning, ct));
            }

            return glances;
        }

        private static IReadOnlyList<Func<Morning, CancellationToken, Task<Glance>>> AskedBy(Role? role) => role switch
        {
            Role.Coordinator => [FromToday.WhoFirst, FromToday.PromisesToday, FromToday.Unreached, FromToday.MyMinutes],
            Role.Clinician => [FromToday.WhoFirst, FromToday.ToDecide, FromToday.NextMeetings, FromToday.PromisesToday],
            Role.PsychiatricConsultant => [FromTeams.Cases, FromToday.ToDecide, FromTeams.LastHuddle, FromTeams.Safety],
            Role.Facilitator => [FromTeams.Safety, FromTeams.LastHuddle, FromTeams.Overloaded, FromTeams.OurWord],
            Role.Supervisor => [FromTeams.Repairs, FromTeams.Safety, FromTeams.Decided, FromTeams.Overloaded],
            Role.FrontDesk => [FromHouse.WhoComes],
            Role.PrivacyOfficer => [FromHouse.Emergencies],
            Role.Administrator => [FromHouse.Jobs, FromHouse.Messages],
            _ => [],
        };
    }
}
