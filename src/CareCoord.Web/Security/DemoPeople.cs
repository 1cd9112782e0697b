using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Security;

/// <summary>The people of the demo clinic, by whose accounts one may look around.</summary>
public sealed class DemoPeople(IdentityDb identity, Memberships memberships, DemoSignIn offered)
{
    /// <summary>End of the addresses that only demo accounts have; the domain is reserved and never delivers.</summary>
    public const string Domain = "@demo.carecoord.example";

    /// <summary>One of them.</summary>
    public sealed record Person(Guid Account, string Name, string Title);

    /// <summary>All of them, in the order in which they were made; none where this is not offered.</summary>
    public async Task<IReadOnlyList<Person>> All(CancellationToken ct)
    {
        var people = new List<Person>();
        foreach (var id in offered.IsOffered ? await Accounts().OrderBy(x => x.Id).Select(x => x.Id).ToListAsync(ct) : [])
        {
            if ((await memberships.Of(UserId.Of(id), ct)).FirstOrDefault() is { } place)
            {
                people.Add(new Person(id, place.Name, place.Title));
            }
        }

        return people;
    }

    /// <summary>The account of a demo person; null for any other account, and everywhere this is not offered.</summary>
    public async Task<Account?> Account(Guid id, CancellationToken ct) =>
        offered.IsOffered ? await Accounts().SingleOrDefaultAsync(x => x.Id == id, ct) : null;

    private IQueryable<Account> Accounts() => identity.Users.Where(x => x.Email!.EndsWith(Domain));
}
