using CareCoord.Data;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>Accounts with which the staff of a <see cref="Ward"/> can sign in.</summary>
public static class Accounts
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "correct horse battery 9 Staple!";

    /// <summary>What somebody signs in with.</summary>
    public static string EmailOf(UserId user) => $"{user.Value:N}@measured.example";

    /// <summary>Makes them.</summary>
    public static async Task Make(DatabaseLogins logins, IEnumerable<UserId> users)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddUseCases(logins).AddSecurity(logins).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var user in users)
        {
            var made = await accounts.CreateAsync(new Account { Id = user.Value, Email = EmailOf(user), UserName = EmailOf(user), EmailConfirmed = true }, Password);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(", ", made.Errors.Select(x => x.Code)));
            }
        }
    }
}
