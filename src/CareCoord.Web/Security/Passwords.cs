using CareCoord.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Judges passwords. Wrong ones lock the account, wherever they are given.</summary>
internal static class Passwords
{
    /// <summary>Said to whoever is locked out.</summary>
    public const string TooMany = "Too many wrong passwords or codes. Wait 15 minutes, or ask an administrator.";

    /// <summary>Why a password does not do; null when it is right.</summary>
    /// <param name="accounts">All accounts.</param>
    /// <param name="account">Whose password.</param>
    /// <param name="password">What was given.</param>
    /// <param name="wrong">What to say when it is wrong.</param>
    public static async Task<string?> Refusal(this UserManager<Account> accounts, Account account, string password, string wrong)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return TooMany;
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return await accounts.IsLockedOutAsync(account) ? TooMany : wrong;
        }

        // With a second factor the count begins anew only once that was right too: else whoever knows the password could try codes for ever.
        if (!account.TwoFactorEnabled)
        {
            await accounts.ResetAccessFailedCountAsync(account);
        }

        return null;
    }
}
