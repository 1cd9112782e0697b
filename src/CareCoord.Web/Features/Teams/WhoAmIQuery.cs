using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Teams;

/// <summary>Who is signed in, as the pages need to know it.</summary>
public static class WhoAmIQuery
{
    /// <summary>Asks for oneself.</summary>
    public sealed record Request : IQuery<Row>;

    /// <summary>The answer.</summary>
    /// <param name="Name">Name.</param>
    /// <param name="Title">Profession in words, or empty.</param>
    /// <param name="Role">Role.</param>
    /// <param name="Discipline">Discipline.</param>
    /// <param name="Organisation">Name of the organisation.</param>
    /// <param name="TimeZone">Zone of the site.</param>
    /// <param name="Teams">One's teams, by name.</param>
    /// <param name="CoversFor">Names of those whose deputy one is and who are away today.</param>
    public sealed record Row(
        string Name, string Title, Role Role, Discipline Discipline, string Organisation, string TimeZone, IReadOnlyList<TeamName> Teams, IReadOnlyList<string> CoversFor);

    /// <summary>A team.</summary>
    public sealed record TeamName(TeamId Id, string Name);

    /// <summary>Answers.</summary>
    public sealed class Handler : IAnswer<Request, Row>
    {
        /// <inheritdoc/>
        public static Access Access => Access.Staff;

        /// <inheritdoc/>
        public async Task<Row> Answer(Request query, Work work, CancellationToken ct)
        {
            var (self, today) = (work.Actor.Self, work.Today);
            var title = await work.Db.Set<Staff>().Where(x => x.Id == self).Select(x => x.Title).SingleAsync(ct);
            var organisation = await work.Db.Set<Organisation>().Where(x => x.Id == work.Db.Organisation).Select(x => x.Name).SingleAsync(ct);
            var teams = await work.Db.Set<Team>().Where(x => x.Members.Any(m => m.StaffId == self)).OrderBy(x => x.Name).Select(x => new TeamName(x.Id, x.Name)).ToListAsync(ct);
            var covers = await work.Db.Set<Staff>().Where(x => x.DeputyId == self)
                .Join(work.Db.Set<Absence>().Where(x => x.VoidedAt == null && x.From <= today && x.Until >= today), x => x.Id, x => x.StaffId, (staff, _) => staff.Name)
                .Distinct().OrderBy(x => x).ToListAsync(ct);
            return new Row(work.Actor.Name, title, work.Actor.Role!.Value, work.Actor.Discipline, organisation, work.Actor.TimeZone, teams, covers);
        }
    }
}
