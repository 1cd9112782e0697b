using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Asks whoever comes back to a locked page for the password again, with the same lock-out as at the door.</summary>
public sealed class Unlocking(IServiceScopeFactory scopes, Idleness idleness)
{
    /// <summary>Unlocks all windows of a sign-in.</summary>
    /// <returns>Null when it is unlocked; else what to tell the person.</returns>
    public async Task<string?> WithPassword(UserId user, Guid signIn, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(user.Value.ToString()) is not { } account)
        {
            return "This account is gone. Ask an administrator.";
        }

        var refused = await scope.ServiceProvider.GetRequiredService<Owner>().Refusal(account, password);
        if (refused is null)
        {
            idleness.Unlock(signIn);
        }

        return refused;
    }
}
