using System.Security.Cryptography;
using System.Text;
using CareCoord.Data.Identity;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Security;

/// <summary>Lets the first administrator of an empty installation in, by a one-time link printed at start.</summary>
public sealed class FirstAdministrator(IServiceScopeFactory scopes, UseCases useCases, TimeProvider clock)
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    /// <summary>Prints a new link while there is no account yet; earlier links end.</summary>
    public async Task OfferLink(string address, Action<string> say, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        var now = clock.GetUtcNow();
        await db.Invitations.Where(x => x.Purpose == InvitationPurpose.FirstAdministrator && x.UsedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.UsedAt, now), ct);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        db.Add(new Invitation { TokenHash = Hash(token), Purpose = InvitationPurpose.FirstAdministrator, EndsAt = now + LinkLasts });
        await db.SaveChangesAsync(ct);
        say($"Nobody can sign in yet. The first administrator opens this link once, within 24 hours: {address}{Paths.FirstAdministrator}?token={token}");
    }

    /// <summary>True while the link may be used.</summary>
    public async Task<bool> IsOpen(string token, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Open(scope.ServiceProvider.GetRequiredService<IdentityDb>(), token, ct) is not null;
    }

    /// <summary>Founds the organisation and its administrator's account, and uses the link up.</summary>
    /// <returns>The account, or what to mend.</returns>
    public async Task<(Account? Account, IReadOnlyList<string> Errors)> Found(string token, string email, string password, FoundOrganisation.Command organisation, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Open(db, token, ct) is not { } invitation)
        {
            return (null, ["This link has been used or has ended. Start the program again for a new one."]);
        }

        var account = new Account { Id = organisation.Administrator.Value, Email = email.Trim(), UserName = email.Trim(), EmailConfirmed = true };
        if (await users.CreateAsync(account, password) is { Succeeded: false } refused)
        {
            return (null, [.. refused.Errors.Select(x => x.Description)]);
        }

        invitation.UsedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        var outcome = await useCases.Run(Session.System(organisation.Organisation), organisation, ct);
        if (outcome is not Outcome<FoundOrganisation.Founded>.Done)
        {
            return (null, [outcome.Words]);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return (account, []);
    }

    private async Task<Invitation?> Open(IdentityDb db, string token, CancellationToken ct)
    {
        var (hash, now) = (Hash(token), clock.GetUtcNow());
        return await db.Invitations.SingleOrDefaultAsync(
            x => x.TokenHash == hash && x.Purpose == InvitationPurpose.FirstAdministrator && x.UsedAt == null && x.EndsAt > now, ct);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
