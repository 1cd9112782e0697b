using System.Collections.Concurrent;
using CareCoord.Domain.Teams;

namespace CareCoord.Web.Execution.Bell;

/// <summary>The open pages of this node that want to hear the bell. An organisation never hears another's.</summary>
public sealed class Audience
{
    private readonly ConcurrentDictionary<Seat, byte> seats = [];

    /// <summary>Joins; until what is returned is disposed. What hears must be quick: it only notes that its page should look.</summary>
    public IDisposable Join(OrganisationId organisation, Action<Ring> hears)
    {
        var seat = new Seat(this, organisation, hears);
        seats[seat] = 0;
        return seat;
    }

    /// <summary>Passes a ring on.</summary>
    public void Hear(Ring ring)
    {
        foreach (var seat in seats.Keys.Where(x => ring.Reaches(x.Organisation)))
        {
            seat.Hears(ring);
        }
    }

    private sealed class Seat(Audience audience, OrganisationId organisation, Action<Ring> hears) : IDisposable
    {
        public OrganisationId Organisation => organisation;

        public Action<Ring> Hears => hears;

        public void Dispose() => audience.seats.TryRemove(this, out _);
    }
}
