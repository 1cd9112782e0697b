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

        var token = await OneTimeLinks.Make(db, InvitationPurpose.FirstAdministrator, null, null, clock.GetUtcNow(), LinkLasts, ct);
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
        if (await Open(db, token, ct) is not { } link)
        {
            return (null, [Ended]);
        }

        var account = new Account { Id = organisation.Administrator.Value, Email = email.Trim(), UserName = email.Trim(), EmailConfirmed = true };
        if (await users.CreateAsync(account, password) is { Succeeded: false } refused)
        {
            return (null, [.. refused.Errors.Select(x => x.Description)]);
        }

        if (!await OneTimeLinks.Use(db, link, clock.GetUtcNow(), ct))
        {
            return (null, [Ended]);
        }

        var outcome = await useCases.Run(Session.System(organisation.Organisation), organisation, ct);
        if (outcome is not Outcome<FoundOrganisation.Founded>.Done)
        {
            return (null, [outcome.Words]);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return (account, []);
    }

    private const string Ended = "This link has been used or has ended. Start the program again for a new one.";

    private Task<Invitation?> Open(IdentityDb db, string token, CancellationToken ct) =>
        OneTimeLinks.Find(db, InvitationPurpose.FirstAdministrator, token, clock.GetUtcNow(), ct);
}
