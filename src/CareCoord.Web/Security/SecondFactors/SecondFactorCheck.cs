using CareCoord.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Security.SecondFactors;

/// <summary>Judges what somebody gives as their second factor: six digits of the app, or a recovery code. Both are good once.</summary>
internal sealed partial class SecondFactorCheck(UserManager<Account> accounts, IdentityDb db, AuthenticatorKeys keys, TimeProvider clock, ILogger<SecondFactorCheck> log)
{
    private const string Wrong = "This code is not right, or was used before. Wait for the next one and type it.";

    /// <summary>Why what was given does not do; null when it was right. Wrong ones lock the account, together with wrong passwords.</summary>
    public async Task<string?> Refusal(Account account, string given, CancellationToken ct)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return Passwords.TooMany;
        }

        // Counted before it is judged: of many tries at the same moment each has to be counted first, and one is.
        if (!(await accounts.AccessFailedAsync(account)).Succeeded)
        {
            return "Somebody tried at the same moment. Try again.";
        }

        if (!await IsRight(account.Id, given, ct))
        {
            return await accounts.IsLockedOutAsync(account) ? Passwords.TooMany : Wrong;
        }

        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        return null;
    }

    private Task<bool> IsRight(Guid account, string given, CancellationToken ct)
    {
        var plain = RecoveryCodes.Plain(given);
        return plain.Length == TimeCode.Digits ? IsOfApp(account, plain, ct) : IsOnPaper(account, plain, ct);
    }

    /// <summary>One statement moves the mark on, so that of two who give the same code at once one is refused.</summary>
    private async Task<bool> IsOfApp(Guid account, string code, CancellationToken ct)
    {
        var kept = await db.Authenticators.Where(x => x.AccountId == account).Select(x => x.ProtectedKey).SingleOrDefaultAsync(ct);
        return kept is not null && keys.Open(account, kept) is { } key && TimeCode.Find(key, code, clock.GetUtcNow()) is { } step
            && await db.Authenticators.Where(x => x.AccountId == account && x.LastStep < step).ExecuteUpdateAsync(x => x.SetProperty(y => y.LastStep, step), ct) == 1;
    }

    private async Task<bool> IsOnPaper(Guid account, string code, CancellationToken ct)
    {
        var (hash, now) = (RecoveryCodes.Hash(code), clock.GetUtcNow());
        var isRight = await db.RecoveryCodes.Where(x => x.CodeHash == hash && x.AccountId == account && x.UsedAt == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.UsedAt, now), ct) == 1;
        if (isRight)
        {
            LogRecovered(account);
        }

        return isRight;
    }

    [LoggerMessage(EventName = "RecoveryCodeUsed", Level = LogLevel.Information, Message = "A recovery code of account {Account} was used")]
    private partial void LogRecovered(Guid account);
}
