using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.Teams;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Ends what an account is signed in with, everywhere at once: by oneself, or by an administrator. Open pages hear the bell.</summary>
public sealed partial class Sessions(IServiceScopeFactory scopes, UseCases useCases, Memberships memberships, NodeBell bell, ILogger<Sessions> log)
{
    /// <summary>Ends those of a colleague.</summary>
    /// <param name="by">The administrator.</param>
    /// <param name="staff">Whose.</param>
    /// <param name="ct">Ends the attempt.</param>
    public async Task<Outcome<Nothing>> EndOf(Session by, StaffId staff, CancellationToken ct)
    {
        var asked = await useCases.Ask(by, new StaffAccountQuery.Request(staff), ct);
        if (asked is not Outcome<StaffAccountQuery.Answer>.Done { Answer.User: var user })
        {
            return new Outcome<Nothing>.Refused("access.refused", asked.Words);
        }

        await End(user, by, ct);
        return new Outcome<Nothing>.Done(Nothing.Here);
    }

    /// <summary>Ends all of one's own, this one too.</summary>
    public Task EndMine(Session by, CancellationToken ct) => by.User is { } user ? End(user, by, ct) : Task.CompletedTask;

    /// <summary>Rings at the open pages of an account whose sign-ins have ended.</summary>
    internal async Task Ring(UserId user, CancellationToken ct)
    {
        foreach (var place in await memberships.Of(user, ct))
        {
            bell.Ring(place.Session.Organisation, Guid.CreateVersion7(), new HashSet<Guid> { user.Value });
        }
    }

    private async Task End(UserId user, Session by, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByIdAsync(user.Value.ToString()) is { } account)
        {
            await users.UpdateSecurityStampAsync(account);
            LogEnded(user.Value, by.User?.Value);
            await Ring(user, ct);
        }
    }

    [LoggerMessage(EventName = "SessionsEnded", Level = LogLevel.Information, Message = "All sign-ins of account {Account} were ended by account {By}")]
    private partial void LogEnded(Guid account, Guid? by);
}
