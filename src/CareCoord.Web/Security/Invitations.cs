using System.Net.Mail;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Teams;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>How an administrator lets colleagues in: an account without a password, and a one-time link by which its owner sets one.</summary>
public sealed class Invitations(IServiceScopeFactory scopes, UseCases useCases, Memberships memberships, Sessions sessions, TimeProvider clock)
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(7);

    private const int LongestEmail = 254;

    /// <summary>The address that a secret makes.</summary>
    /// <param name="origin">Where the program is, with a slash at its end.</param>
    /// <param name="token">The secret.</param>
    public static string AddressOf(string origin, string token) => $"{origin.TrimEnd('/')}{Paths.Invitation}?token={token}";

    /// <summary>Takes a colleague on, with an account of their own. Tried again after a failure, it takes the account that it made before.</summary>
    /// <param name="by">The administrator.</param>
    /// <param name="email">The address with which the colleague will sign in.</param>
    /// <param name="who">Whom; the account in it is not looked at.</param>
    /// <param name="ct">Ends the attempt.</param>
    /// <returns>The secret of a one-time link, or what to mend.</returns>
    public async Task<Outcome<string>> Invite(Session by, string email, AddStaff.Command who, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await useCases.Ask(by, new StaffAccountQuery.Request(by.Staff!.Value), ct) is Outcome<StaffAccountQuery.Answer>.Refused refused)
        {
            return new Outcome<string>.Refused(refused.Code, refused.Why);
        }

        if (email.Length > LongestEmail || !MailAddress.TryCreate(email.Trim(), out var address) || address.Address != email.Trim())
        {
            return Mend("This is not an e-mail address. It looks like lee.brandt@practice.example.");
        }

        var account = await users.FindByEmailAsync(address.Address);
        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(), Email = address.Address, UserName = address.Address, EmailConfirmed = true };
            if (await users.CreateAsync(account) is { Succeeded: false } wrong)
            {
                return Mend(string.Join(" ", wrong.Errors.Select(x => x.Description)));
            }
        }
        else if (await memberships.Ever(UserId.Of(account.Id), ct) is { Count: > 0 } places)
        {
            return Mend(places.FirstOrDefault(x => x.Session.Organisation == by.Organisation) is { } here
                ? $"{here.Name} has this address and stands in the list. To let somebody come back, open them there and tick that they work here."
                : "This address cannot be used here. Use another one.");
        }

        return await useCases.Run(by, who with { User = UserId.Of(account.Id) }, ct) switch
        {
            Outcome<StaffId>.Done => new Outcome<string>.Done(await Link(scope, account.Id, by, ct)),
            Outcome<StaffId>.Invalid invalid => new Outcome<string>.Invalid(invalid.Errors),
            var other => new Outcome<string>.Refused("staff.not-added", other.Words),
        };
    }

    /// <summary>Makes a new link for somebody who works here: the first was lost, or the password is forgotten.</summary>
    /// <returns>The secret of the link, or why not.</returns>
    public async Task<Outcome<string>> NewLink(Session by, StaffId staff, CancellationToken ct)
    {
        var asked = await useCases.Ask(by, new StaffAccountQuery.Request(staff), ct);
        if (asked is not Outcome<StaffAccountQuery.Answer>.Done { Answer.User: var user })
        {
            return new Outcome<string>.Refused("access.refused", asked.Words);
        }

        if ((await memberships.Ever(user, ct)).Any(x => x.Session.Organisation != by.Organisation))
        {
            return new Outcome<string>.Refused("account.elsewhere", "This account works for another organisation too, so nobody here may set its password.");
        }

        await using var scope = scopes.CreateAsyncScope();
        return new Outcome<string>.Done(await Link(scope, user.Value, by, ct));
    }

    /// <summary>Whose password a link sets; null when it cannot be used.</summary>
    public async Task<Account?> Find(string token, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Owner(scope, await Open(scope, token, ct));
    }

    /// <summary>Sets the password, lifts a lock, and uses the link up. Whoever was signed in with the password before is signed out.</summary>
    /// <returns>The account, or what to mend.</returns>
    public async Task<(Account? Account, IReadOnlyList<string> Errors)> Accept(string token, string password, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var link = await Open(scope, token, ct);
        if (await Owner(scope, link) is not { } account || !await OneTimeLinks.Use(db, link!, clock.GetUtcNow(), ct))
        {
            return (null, ["This link has been used or has ended. Ask an administrator for a new one."]);
        }

        await users.RemovePasswordAsync(account);
        if (await users.AddPasswordAsync(account, password) is { Succeeded: false } weak)
        {
            return (null, [.. weak.Errors.Select(x => x.Description)]);
        }

        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        await transaction.CommitAsync(CancellationToken.None);
        await sessions.Ring(UserId.Of(account.Id), ct);
        return (account, []);
    }

    private static Outcome<string> Mend(string words) => new Outcome<string>.Invalid([new FieldError("Email", words)]);

    private Task<string> Link(AsyncServiceScope scope, Guid account, Session by, CancellationToken ct) => OneTimeLinks.Make(
        scope.ServiceProvider.GetRequiredService<IdentityDb>(), InvitationPurpose.Password, account, by.User?.Value, clock.GetUtcNow(), LinkLasts, ct);

    private Task<Invitation?> Open(AsyncServiceScope scope, string token, CancellationToken ct) =>
        OneTimeLinks.Find(scope.ServiceProvider.GetRequiredService<IdentityDb>(), InvitationPurpose.Password, token, clock.GetUtcNow(), ct);

    private static async Task<Account?> Owner(AsyncServiceScope scope, Invitation? link) =>
        link is null ? null : await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(link.AccountId.ToString()!);
}
