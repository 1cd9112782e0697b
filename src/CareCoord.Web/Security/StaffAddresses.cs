using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>The addresses of accounts.</summary>
public sealed class StaffAddresses(IServiceScopeFactory scopes)
{
    /// <summary>Where the owner of an account gets mail; null when the account is gone.</summary>
    public async Task<string?> Of(UserId account)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(account.Value.ToString()))?.Email;
    }
}
