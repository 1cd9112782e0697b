using CareCoord.Content;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Jobs;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Demo;

/// <summary>Fills the demo clinic with staff and 214 invented people in care, with believable histories over the past year.</summary>
public static class SeedDemo
{
    /// <summary>How many people are in care.</summary>
    public const int People = 214;

    /// <summary>Seeds.</summary>
    /// <param name="CommandId">Made by the issuer.</param>
    /// <param name="Site">The clinic's site.</param>
    /// <param name="Team">The clinic's team.</param>
    /// <param name="Accounts">The account of each member of staff, by key.</param>
    public sealed record Command(Guid CommandId, SiteId Site, TeamId Team, IReadOnlyDictionary<string, Guid> Accounts) : ICommand<int>;

    /// <summary>Makes everything by the Domain's own verbs at past dates, and plans and rebuilds once at the end.</summary>
    public sealed class Handler(ContentLibrary content) : IHandle<Command, int>
    {
        /// <inheritdoc/>
        public static Access Access => Access.SystemOnly;

        /// <inheritdoc/>
        public async Task<int> Handle(Command command, Work work, CancellationToken ct)
        {
            var staff = await Hire(command, work, ct);
            DemoHours.Write(work, command.Site, command.Team, staff);
            var lives = new DemoLives(work, content, staff, command.Team);
            var people = Enumerable.Range(0, People).Select(lives.Live).ToList();
            new DemoHuddles(work, staff, command.Team).HoldLastWeeks(work.Db.Set<Episode>().Local);

            // Planned and evaluated below, so the jobs need not go through them again today. They must stand before they can be marked.
            await work.Db.SaveChangesAsync(ct);
            await SweepPatients.Mark(work, Web.Jobs.Schedule.Evaluate, content.Hash, people, "", ct);
            await SweepPatients.Mark(work, Web.Jobs.Schedule.Plan, content.Hash, people, "", ct);
            return People;
        }

        private static async Task<IReadOnlyDictionary<string, Staff>> Hire(Command command, Work work, CancellationToken ct)
        {
            var team = await work.Db.Set<Team>().Include(x => x.Members).SingleAsync(x => x.Id == command.Team, ct);
            var administrator = command.Accounts["ada"];
            var known = await work.Db.Set<Staff>().SingleAsync(x => x.UserId == UserId.Of(administrator), ct);
            var staff = DemoStaff.All.ToDictionary(
                x => x.Key,
                x => x.Key == "ada" ? known : new Staff(work.NewId<StaffId>(), UserId.Of(command.Accounts[x.Key]), x.Name, x.Title, x.Role, x.Discipline));
            foreach (var person in DemoStaff.All.Where(x => x.Role is not (Role.Administrator or Role.PrivacyOfficer)))
            {
                work.Db.Add(staff[person.Key]);
                team.Join(staff[person.Key].Id);
            }

            work.Db.Add(staff["petra"]);
            await work.Db.SaveChangesAsync(ct);
            foreach (var person in DemoStaff.All.Where(x => x.Deputy is not null))
            {
                staff[person.Key].DeputiseBy(staff[person.Deputy!].Id);
            }

            return staff;
        }
    }
}
