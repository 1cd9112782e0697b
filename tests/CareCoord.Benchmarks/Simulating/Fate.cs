using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps.Planning;

namespace CareCoord.Benchmarks.Simulating;

/// <summary>What befalls a person within the year, and on which day of it.</summary>
internal sealed class Fate(Assumptions assumed)
{
    private readonly Dictionary<string, int> _on = new(StringComparer.Ordinal);

    public static Fate Draw(Assumptions assumed, Random random)
    {
        var fate = new Fate(assumed);
        foreach (var (what, share) in new[]
        {
            ("dies", assumed.Dies), ("leaves", assumed.Leaves), ("refuses", assumed.Refuses), ("pauses", assumed.Pauses),
            ("team", assumed.ChangesTeam), ("zone", assumed.ChangesZone), ("maintenance", assumed.KeepsWell),
        })
        {
            if (random.NextDouble() < share)
            {
                fate._on[what] = random.Next(20, 350);
            }
        }

        return fate;
    }

    /// <summary>Lets happen what is to happen on a day.</summary>
    public void Befall(PersonYear person, DateOnly day, StaffYear otherTeam, Random random)
    {
        var episode = person.Episode;
        person.IsDead |= Is("dies", day);
        person.HasLeft |= Is("leaves", day);
        person.RefusesSince = Is("refuses", day) ? day : Is("refuses", day, after: assumed.RefusesDays) ? null : person.RefusesSince;
        person.Staff = Is("team", day) ? otherTeam : person.Staff;
        person.Zone = Is("zone", day) ? "Asia/Tokyo" : person.Zone;
        if (person.State == CareState.Paused && episode.PausedUntil <= day)
        {
            episode.Resume(person.Decided(day));
        }
        else if (person.State == CareState.Active && Is("pauses", day))
        {
            episode.Pause(day.AddDays(random.Next(assumed.ShortestPause, assumed.LongestPause + 1)), person.Decided(day));
        }
        else if (person.State == CareState.Active && Is("maintenance", day) && episode.Phase == Phase.Active)
        {
            episode.MoveTo(Phase.Maintenance, person.Decided(day));
        }
    }

    private bool Is(string what, DateOnly day, int after = 0) => _on.TryGetValue(what, out var on) && day.DayOfYear - 1 == on + after;
}
