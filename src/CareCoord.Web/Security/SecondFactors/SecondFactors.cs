using System.Security.Cryptography;
using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Security.SecondFactors;

/// <summary>One's own second factor: switched on in two steps, switched off, its recovery codes made anew. What it changes ends every sign-in of the account.</summary>
internal sealed partial class SecondFactors(
    UserManager<Account> accounts, IdentityDb db, AuthenticatorKeys keys, SecondFactorCheck check, Owner owner, Memberships memberships, Sessions sessions, TimeProvider clock, ILogger<SecondFactors> log)
{
    /// <summary>How long one may take to set it up.</summary>
    public static readonly TimeSpan SetUpLasts = TimeSpan.FromMinutes(10);

    private const string NotOn = "It is not switched on.";

    /// <summary>How it stands.</summary>
    public async Task<SecondFactor> Of(UserId user, CancellationToken ct)
    {
        var account = await Account(user);
        var since = account.TwoFactorEnabled ? await db.Authenticators.Where(x => x.AccountId == account.Id).Select(x => x.ConfirmedAt).SingleOrDefaultAsync(ct) : null;
        var left = await db.RecoveryCodes.CountAsync(x => x.AccountId == account.Id && x.UsedAt == null, ct);
        var reset = await db.SecondFactorResets.Where(x => x.AccountId == account.Id).OrderByDescending(x => x.Id).FirstOrDefaultAsync(ct);
        return new SecondFactor(since, left, account.PasswordHash is not null, reset is null ? null : new(reset.At, await NameOf(reset.By, ct), reset.Why));
    }

    /// <summary>Begins to switch it on: makes a key for the app. What was begun before is forgotten.</summary>
    /// <returns>The key, or why not.</returns>
    public async Task<(byte[]? Key, string? Refused)> Begin(UserId user, string password, CancellationToken ct)
    {
        var account = await Account(user);
        if (await owner.Refusal(account, password) is { } refused)
        {
            return (null, refused);
        }

        if (account.TwoFactorEnabled)
        {
            return (null, "It is switched on already.");
        }

        var key = RandomNumberGenerator.GetBytes(TimeCode.KeyBytes);
        await db.Authenticators.Where(x => x.AccountId == account.Id).ExecuteDeleteAsync(ct);
        db.Authenticators.Add(new Authenticator { AccountId = account.Id, ProtectedKey = keys.Keep(key), MadeAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        return (key, null);
    }

    /// <summary>The key that is being set up; null when nothing is, or no longer.</summary>
    public async Task<byte[]?> Begun(UserId user, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - SetUpLasts;
        var kept = await db.Authenticators.Where(x => x.AccountId == user.Value && x.ConfirmedAt == null && x.MadeAt > oldest).Select(x => x.ProtectedKey).SingleOrDefaultAsync(ct);
        return kept is null ? null : keys.Open(user.Value, kept);
    }

    /// <summary>Switches it on with a first code of the app.</summary>
    /// <returns>The recovery codes, this once; or why not.</returns>
    public async Task<(IReadOnlyList<string> Codes, string? Refused)> Confirm(UserId user, string code, CancellationToken ct)
    {
        var account = await Account(user);
        if (await Begun(user, ct) is null)
        {
            return ([], "This was begun too long ago. Begin again.");
        }

        if (await check.Refusal(account, code, ct) is { } refused)
        {
            return ([], refused);
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Authenticators.Where(x => x.AccountId == account.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.ConfirmedAt, now), ct);
        var codes = await Replace(account, ct);
        (await accounts.SetTwoFactorEnabledAsync(account, true)).Require();
        await transaction.CommitAsync(CancellationToken.None);
        LogOn(account.Id);
        await sessions.Ring(user, ct);
        return (codes, null);
    }

    /// <summary>Makes the recovery codes anew; those of before end.</summary>
    /// <returns>The recovery codes, this once; or why not.</returns>
    public async Task<(IReadOnlyList<string> Codes, string? Refused)> NewCodes(UserId user, string password, CancellationToken ct)
    {
        var account = await Account(user);
        if (await owner.Refusal(account, password) is { } refused)
        {
            return ([], refused);
        }

        if (!account.TwoFactorEnabled)
        {
            return ([], NotOn);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var codes = await Replace(account, ct);
        await transaction.CommitAsync(CancellationToken.None);
        LogCodes(account.Id);
        return (codes, null);
    }

    /// <summary>Switches it off.</summary>
    /// <returns>Null when it is off; else why not.</returns>
    public async Task<string?> SwitchOff(UserId user, string password, CancellationToken ct)
    {
        var account = await Account(user);
        if (await owner.Refusal(account, password) is { } refused)
        {
            return refused;
        }

        await Forget(account, null, ct);
        LogOff(account.Id, account.Id);
        await sessions.Ring(user, ct);
        return null;
    }

    /// <summary>Switches off somebody else's, with who did it and why.</summary>
    internal async Task Reset(UserId user, UserId by, string why, CancellationToken ct)
    {
        var account = await Account(user);
        var at = clock.GetUtcNow();
        await Forget(account, new SecondFactorReset { Id = Guid.CreateVersion7(at), AccountId = account.Id, By = by.Value, Why = why, At = at }, ct);
        LogOff(account.Id, by.Value);
        await sessions.Ring(user, ct);
    }

    private async Task Forget(Account account, SecondFactorReset? reset, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Authenticators.Where(x => x.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await db.RecoveryCodes.Where(x => x.AccountId == account.Id).ExecuteDeleteAsync(ct);
        db.AddRange(reset is null ? [] : [reset]);
        (await accounts.SetTwoFactorEnabledAsync(account, false)).Require();
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<string>> Replace(Account account, CancellationToken ct)
    {
        var codes = RecoveryCodes.Make();
        await db.RecoveryCodes.Where(x => x.AccountId == account.Id).ExecuteDeleteAsync(ct);
        db.RecoveryCodes.AddRange(codes.Select(x => new RecoveryCode { CodeHash = RecoveryCodes.Hash(x), AccountId = account.Id }));
        await db.SaveChangesAsync(ct);
        return codes;
    }

    private async Task<Account> Account(UserId user) =>
        await accounts.FindByIdAsync(user.Value.ToString()) ?? throw new InvalidOperationException("A sign-in stands without its account.");

    private async Task<string> NameOf(Guid account, CancellationToken ct) =>
        (await memberships.Ever(UserId.Of(account), ct)).Select(x => x.Name).FirstOrDefault() ?? "an administrator";

    [LoggerMessage(EventName = "SecondFactorOn", Level = LogLevel.Information, Message = "Account {Account} switched its second factor on")]
    private partial void LogOn(Guid account);

    [LoggerMessage(EventName = "SecondFactorOff", Level = LogLevel.Information, Message = "The second factor of account {Account} was switched off by account {By}")]
    private partial void LogOff(Guid account, Guid by);

    [LoggerMessage(EventName = "RecoveryCodesMade", Level = LogLevel.Information, Message = "Account {Account} made new recovery codes")]
    private partial void LogCodes(Guid account);
}
