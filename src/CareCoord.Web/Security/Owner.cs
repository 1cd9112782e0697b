using CareCoord.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Asks whoever is signed in for their password again, with the same lock-out as at the door.</summary>
internal sealed class Owner(UserManager<Account> accounts, DemoSignIn demo)
{
    /// <summary>Why a password does not do; null when it does. Demo people have none; they are offered in development alone.</summary>
    public Task<string?> Refusal(Account account, string password) => demo.IsOffered && account.PasswordHash is null
        ? Task.FromResult<string?>(null)
        : accounts.Refusal(account, password, "This is not your password.");
}
