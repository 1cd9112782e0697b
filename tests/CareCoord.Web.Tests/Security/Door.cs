using System.Security.Claims;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using CareCoord.Web.Security.SecondFactors;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Web.Tests.Security;

/// <summary>Accounts, passwords and links on a clinic's database; no web server.</summary>
public sealed class Door : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Door(Clinic clinic)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clinic.Clock).AddUseCases(clinic.Logins).AddLogging().AddHttpContextAccessor();
        services.AddSingleton(clinic.UseCases);
        services.AddSecurity(clinic.Logins).AddSingleton(new DemoSignIn(IsOffered: false));
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public FirstAdministrator First => _services.GetRequiredService<FirstAdministrator>();

    public Invitations Invitations => _services.GetRequiredService<Invitations>();

    public Memberships Memberships => _services.GetRequiredService<Memberships>();

    public Sessions Sessions => _services.GetRequiredService<Sessions>();

    public Idleness Idleness => _services.GetRequiredService<Idleness>();

    public Unlocking Unlocking => _services.GetRequiredService<Unlocking>();

    public LostPhones LostPhones => _services.GetRequiredService<LostPhones>();

    public Standing Standing => _services.GetRequiredService<Standing>();

    /// <summary>Who somebody is once they have signed in, as their cookie keeps it.</summary>
    public async Task<ClaimsPrincipal> SignedIn(Account account) =>
        SignIn.PrincipalOf((await Memberships.Of(UserId.Of(account.Id), CancellationToken.None)).Single(), account, _services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>What is said to a password; null when it was right.</summary>
    public Task<string?> TryPassword(string email, string password) => With<UserManager<Account>, string?>(async accounts =>
        await accounts.Refusal((await accounts.FindByEmailAsync(email))!, password, "Wrong."));

    /// <summary>What is said to a second factor; null when it was right.</summary>
    public async Task<string?> TryCode(UserId user, string code)
    {
        await using var scope = _services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(user.Value.ToString());
        return await scope.ServiceProvider.GetRequiredService<SecondFactorCheck>().Refusal(account!, code, CancellationToken.None);
    }

    /// <summary>Asks something of the program in a scope of its own, as a request does.</summary>
    public async Task<TAnswer> With<T, TAnswer>(Func<T, Task<TAnswer>> ask)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
