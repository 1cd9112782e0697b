using CareCoord.Domain.Attention;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Huddles;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Demo;

/// <summary>Last week's huddle of the demo clinic: without it everybody would be new to this week's.</summary>
internal sealed class DemoHuddles(Work work, IReadOnlyDictionary<string, Staff> staff, TeamId team)
{
    private const int Looked = 9;
    private const int NotReached = 2;
    private const int Minutes = 45;
    private const int ReviewAfterDays = 28;
    private static readonly TimeOnly Begins = new(12, 30);

    private static readonly string[] Decisions = ["Ring before the first visit, and ask how mornings are.", "Ask the family doctor for the last letters."];

    /// <summary>Holds it.</summary>
    /// <param name="episodes">Everybody in care.</param>
    public void HoldLastWeeks(IEnumerable<Episode> episodes)
    {
        var day = work.Today.AddDays(-7).OrPreviousWorkingDay();
        var at = WallClock.InstantOf(day, Begins, work.Actor.TimeZone);
        var looked = episodes.Where(x => x.TakenIntoCareOn < day).OrderByDescending(x => x.TakenIntoCareOn).ThenBy(x => x.PatientId.Value).Take(Looked).ToList();
        var attendees = DemoStaff.All.Where(x => x.Key is "ana" or "okoye" or "lee" or "sorli" or "ruiz").Select(x => staff[x.Key].Id).ToList();
        var huddle = new Huddle(
            HuddleId.Of(Guid.CreateVersion7(at)),
            new HuddleStart(team, staff["mo"].Id, attendees, Minutes, [.. looked.Select(New)]),
            () => HuddleRowId.Of(Guid.CreateVersion7(at)),
            at);
        foreach (var (row, index) in huddle.Rows.Take(huddle.Rows.Count - NotReached).Select((x, i) => (x, i)).ToList())
        {
            End(huddle, row, looked.Single(x => x.PatientId == row.PatientId), index, day);
        }

        huddle.End(at.AddMinutes(Minutes));
        work.Db.Add(huddle);
    }

    private AgendaItem New(Episode episode) => new(
        episode.PatientId, Band.New, WallClock.StartOf(episode.TakenIntoCareOn, work.Actor.TimeZone), AttentionKind.NewToTeam, episode.PatientId.Value,
        new AttentionDetail { Day = episode.TakenIntoCareOn });

    private void End(Huddle huddle, HuddleRow row, Episode episode, int index, DateOnly day)
    {
        var at = huddle.StartedAt.AddMinutes(index * 6);
        if (index >= Decisions.Length)
        {
            huddle.LeaveAsIs(row.Id, day.AddDays(ReviewAfterDays), staff["mo"].Id, at, day);
            return;
        }

        work.Db.Add(huddle.Decide(row.Id, new HuddleDecision
        {
            Text = Decisions[index],
            OwnerId = staff["ana"].Id,
            Discipline = staff["ana"].Discipline,
            DueOn = work.Today.AddDays(index),
            EpisodeId = episode.Id,
            FollowUpId = work.NewId<FollowUpId>(),
            ReasonId = work.NewId<FollowUpReasonId>(),
        }, staff["mo"].Id, at, day));
    }
}
