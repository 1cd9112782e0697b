using CareCoord.Data.Identity;
using CareCoord.Domain.Teams;
using CareCoord.Web.Security.SecondFactors;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>
/// That somebody has just shown again who they are, with all that sign-in asks of them. What needs it takes it as an argument, and
/// only whoever has checked password and second factor can make one: there is no way around.
/// </summary>
public sealed class FreshSignIn
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private FreshSignIn(UserId user, DateTimeOffset at) => (User, At) = (user, at);

    private UserId User { get; }

    private DateTimeOffset At { get; }

    /// <summary>True for the same person, a moment later.</summary>
    public bool IsOf(Actor actor, DateTimeOffset now) => actor.User == User && now - At < Holds;

    /// <summary>Asks for it.</summary>
    internal sealed class Asking(IServiceScopeFactory scopes, TimeProvider clock)
    {
        /// <summary>True when a code is asked besides the password.</summary>
        public async Task<bool> NeedsCode(UserId user)
        {
            await using var scope = scopes.CreateAsyncScope();
            return await Account(scope, user) is { TwoFactorEnabled: true };
        }

        /// <summary>Checks password and, where it is on, second factor; wrong ones lock the account.</summary>
        /// <returns>The proof, or what to tell the person.</returns>
        public async Task<(FreshSignIn? Proof, string? Refused)> Of(UserId user, string password, string code, CancellationToken ct)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await Account(scope, user) is not { } account)
            {
                return (null, "This account is gone. Ask an administrator.");
            }

            var refused = await scope.ServiceProvider.GetRequiredService<Owner>().Refusal(account, password);
            if (refused is null && account.TwoFactorEnabled)
            {
                refused = await scope.ServiceProvider.GetRequiredService<SecondFactorCheck>().Refusal(account, code, ct);
            }

            return refused is null ? (new FreshSignIn(user, clock.GetUtcNow()), null) : (null, refused);
        }

        private static Task<Account?> Account(AsyncServiceScope scope, UserId user) =>
            scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(user.Value.ToString());
    }
}
