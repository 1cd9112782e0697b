using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>What Identity answers where nothing can be wrong but the moment.</summary>
internal static class IdentityAnswers
{
    /// <summary>Goes on only when it was done.</summary>
    /// <exception cref="InvalidOperationException">Somebody changed the account at the same moment; nothing was kept.</exception>
    public static void Require(this IdentityResult answer)
    {
        if (!answer.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', answer.Errors.Select(x => x.Code)));
        }
    }
}
