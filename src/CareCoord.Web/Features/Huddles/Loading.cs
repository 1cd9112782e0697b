using CareCoord.Domain;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Features.Huddles;

/// <summary>Loads what the verbs of a huddle need.</summary>
internal static class Loading
{
    // Two facilitators at once wait for each other here, so that the second is told what the first has decided instead of overwriting it.
    private const string LockHuddle = "select id from huddle where id = $1 for update";

    /// <summary>A huddle with its agenda, which nobody else changes until the operation ends.</summary>
    /// <exception cref="RuleViolationException">huddle.unknown</exception>
    public static async Task<Huddle> HuddleToChange(this Work work, HuddleId id, CancellationToken ct)
    {
        await using (var command = work.Sql(LockHuddle, id.Value))
        {
            await command.ExecuteNonQueryAsync(ct);
        }

        return await work.Db.Set<Huddle>().Include(x => x.Attendees).Include(x => x.Rows).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == id, ct)
            ?? throw new RuleViolationException("huddle.unknown", "There is no such huddle here. Look under Huddle.");
    }

    /// <summary>The turn of one person, whom the command named, in a huddle that the actor attends.</summary>
    /// <exception cref="RuleViolationException">huddle.not-attending, huddle.row-unknown</exception>
    public static HuddleRow TurnOf(this Huddle huddle, HuddleRowId id, PatientId patient, Actor actor)
    {
        if (!huddle.IsAttendedBy(actor.Self))
        {
            throw new RuleViolationException("huddle.not-attending", "Only those who take part decide here. Say first that you are here.");
        }

        return huddle.Rows.FirstOrDefault(x => x.Id == id && x.PatientId == patient)
            ?? throw new RuleViolationException("huddle.row-unknown", "This person is not on the agenda of this huddle.");
    }

    /// <summary>Says what a colleague has decided meanwhile, if one has.</summary>
    /// <exception cref="RuleViolationException">huddle.row-ended</exception>
    public static async Task RequireWaiting(this Work work, HuddleRow row, CancellationToken ct)
    {
        if (row is { Status: not HuddleRowStatus.Waiting, EndedBy: { } by })
        {
            var name = await work.Db.Set<Staff>().Where(x => x.Id == by).Select(x => x.Name).SingleAsync(ct);
            var what = row.Status == HuddleRowStatus.NoChange ? "No change." : row.Decision;
            throw new RuleViolationException("huddle.row-ended", $"{name} has ended this turn meanwhile: {what} Nothing of yours was saved twice; what you typed is still here.");
        }
    }

    /// <summary>Attendance opens records: only to those who work here, and whose role reads any.</summary>
    /// <exception cref="RuleViolationException">huddle.attendees</exception>
    public static async Task RequireFitToAttend(this Work work, IReadOnlyCollection<StaffId> attendees, CancellationToken ct)
    {
        var chosen = attendees.Distinct().ToList();
        var fit = await work.Db.Set<Staff>().CountAsync(x => chosen.Contains(x.Id) && x.IsActive && Roles.InCare.Contains(x.Role), ct);
        if (fit != chosen.Count)
        {
            throw new RuleViolationException("huddle.attendees", "Somebody you have chosen does not work here any more, or has no part in care. Choose again.");
        }
    }

    /// <exception cref="RuleViolationException">huddle.not-on-team</exception>
    public static async Task RequireOnTeam(this Work work, TeamId team, CancellationToken ct)
    {
        if (!await work.IsOnTeam(team, ct))
        {
            throw new RuleViolationException("huddle.not-on-team", "You prepare the huddles of your own teams.");
        }
    }

    /// <summary>True for a member of the team whose huddle it is.</summary>
    public static Task<bool> IsOnTeam(this Work work, TeamId team, CancellationToken ct)
    {
        var self = work.Actor.Self;
        return work.Db.Set<TeamMember>().AnyAsync(x => x.TeamId == team && x.StaffId == self, ct);
    }
}
