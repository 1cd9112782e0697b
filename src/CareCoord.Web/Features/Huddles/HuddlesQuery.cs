using CareCoord.Domain.Attention;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>The huddles of one's teams: what could begin, what runs, what was.</summary>
public static class HuddlesQuery
{
    /// <summary>Most past huddles shown: about a third of a year of weekly ones.</summary>
    public const int Past = 16;

    /// <summary>Asks for one's own.</summary>
    public sealed record Request : IQuery<Huddles>;

    /// <summary>The answer.</summary>
    /// <param name="Teams">One's teams, by name.</param>
    /// <param name="Colleagues">Who could attend, by name.</param>
    /// <param name="Running">Those that run and that one attends, or of one's teams.</param>
    /// <param name="Ended">Past ones of one's teams, the last first.</param>
    public sealed record Huddles(
        IReadOnlyList<TeamView> Teams, IReadOnlyList<ColleagueView> Colleagues, IReadOnlyList<HuddleView> Running, IReadOnlyList<HuddleView> Ended);

    /// <summary>A team that could begin one.</summary>
    /// <param name="Id">The team.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Members">Its members.</param>
    /// <param name="Waiting">How many people stand at each place of the agenda.</param>
    public sealed record TeamView(TeamId Id, string Name, IReadOnlyList<StaffId> Members, IReadOnlyDictionary<Band, int> Waiting);

    /// <summary>Somebody who could attend.</summary>
    public sealed record ColleagueView(StaffId Id, string Name, string Title, Discipline Discipline, bool IsAway);

    /// <summary>A huddle.</summary>
    public sealed record HuddleView(HuddleId Id, TeamId TeamId, string Team, string Facilitator, DateTime StartedAt, bool IsOver, int People, int Ended, int CarriedOver);

    /// <summary>Reads it.</summary>
    public sealed class Handler : IAnswer<Request, Huddles>
    {
        /// <inheritdoc/>
        public static Access Access => Access.RunHuddle;

        /// <inheritdoc/>
        public async Task<Huddles> Answer(Request query, Work work, CancellationToken ct)
        {
            var self = work.Actor.Self;
            var teams = await work.Db.Set<Team>().AsNoTracking().Include(x => x.Members).Where(x => x.Members.Any(m => m.StaffId == self)).OrderBy(x => x.Name).ToListAsync(ct);
            var mine = teams.ConvertAll(x => x.Id);
            var running = await Views(work, x => x.EndedAt == null && (mine.Contains(x.TeamId) || x.Attendees.Any(a => a.StaffId == self)), ct);
            var views = new List<TeamView>();
            foreach (var team in teams.Where(x => running.All(h => h.TeamId != x.Id)))
            {
                var agenda = await Agenda.Of(work, team.Id, Huddle.LastTaken, ct);
                views.Add(new TeamView(team.Id, team.Name, [.. team.Members.Select(x => x.StaffId)], agenda.GroupBy(x => x.Band).ToDictionary(x => x.Key, x => x.Count())));
            }

            return new Huddles(views, await Colleagues(work, ct), running, await Views(work, x => x.EndedAt != null && mine.Contains(x.TeamId), ct));
        }

        private static async Task<List<HuddleView>> Views(Work work, System.Linq.Expressions.Expression<Func<Huddle, bool>> which, CancellationToken ct)
        {
            var found = await work.Db.Set<Huddle>().Where(which).OrderByDescending(x => x.StartedAt).Take(Past)
                .Select(x => new
                {
                    x.Id,
                    x.TeamId,
                    Team = work.Db.Set<Team>().Where(t => t.Id == x.TeamId).Select(t => t.Name).Single(),
                    Facilitator = work.Db.Set<Staff>().Where(s => s.Id == x.FacilitatorId).Select(s => s.Name).Single(),
                    x.StartedAt,
                    IsOver = x.EndedAt != null,
                    People = x.Rows.Count(r => r.Status != HuddleRowStatus.TakenOff),
                    Ended = x.Rows.Count(r => r.Status == HuddleRowStatus.Decided || r.Status == HuddleRowStatus.NoChange),
                    CarriedOver = x.Rows.Count(r => r.Status == HuddleRowStatus.CarriedOver),
                })
                .ToListAsync(ct);
            return found.ConvertAll(x => new HuddleView(
                x.Id, x.TeamId, x.Team, x.Facilitator, WallClock.LocalOf(x.StartedAt, work.Actor.TimeZone), x.IsOver, x.People, x.Ended, x.CarriedOver));
        }

        private static async Task<IReadOnlyList<ColleagueView>> Colleagues(Work work, CancellationToken ct)
        {
            var today = work.Today;
            return await work.Db.Set<Staff>().Where(x => x.IsActive && Roles.InCare.Contains(x.Role)).OrderBy(x => x.Name).ThenBy(x => x.Id)
                .Select(x => new ColleagueView(
                    x.Id, x.Name, x.Title, x.Discipline, work.Db.Set<Absence>().Any(a => a.StaffId == x.Id && a.VoidedAt == null && a.From <= today && a.Until >= today)))
                .ToListAsync(ct);
        }
    }
}
