using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Demo;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Starting;

/// <summary>Makes the demo clinic on an empty embedded database in Development, so that a newcomer has a clinic in front of them.</summary>
internal static class SeedDemoClinic
{
    private const string Zone = "Europe/Lisbon";

    /// <summary>Seeds when nobody has an account yet; else does nothing.</summary>
    public static async Task Run(IServiceProvider services, Action<string> say, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var identity = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        if (!scope.ServiceProvider.GetRequiredService<DemoSignIn>().IsOffered || await identity.Users.AnyAsync(ct))
        {
            return;
        }

        say($"Making the demo clinic: {SeedDemo.People} invented people with a year behind them …");
        var accounts = await Accounts(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
        var useCases = scope.ServiceProvider.GetRequiredService<UseCases>();
        var session = Session.System(OrganisationId.Of(Guid.CreateVersion7()));
        var founded = (await useCases.Run(session, new FoundOrganisation.Command(
            Guid.CreateVersion7(), session.Organisation, "River Street care network", "River Street Practice", Zone, "River Street team",
            UserId.Of(accounts["ada"]), "Ada Brook", IsDemonstration: true), ct)).Value;
        await useCases.Run(session, new SeedDemo.Command(Guid.CreateVersion7(), founded.Site, founded.Team, accounts), ct);
    }

    /// <summary>Accounts without a password: nobody signs in with them but by the one click that is offered here.</summary>
    private static async Task<Dictionary<string, Guid>> Accounts(UserManager<Account> users)
    {
        var accounts = new Dictionary<string, Guid>();
        foreach (var person in DemoStaff.All)
        {
            var email = person.Key + DemoPeople.Domain;
            var account = new Account { Id = Guid.CreateVersion7(), Email = email, UserName = email, EmailConfirmed = true };
            if (await users.CreateAsync(account) is { Succeeded: false } refused)
            {
                throw new InvalidOperationException(string.Join(" ", refused.Errors.Select(x => x.Description)));
            }

            accounts[person.Key] = account.Id;
        }

        return accounts;
    }
}
