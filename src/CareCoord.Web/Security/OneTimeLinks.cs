using System.Security.Cryptography;
using System.Text;
using CareCoord.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Web.Security;

/// <summary>Links that open once and end by themselves. Only a hash of their secret is kept.</summary>
internal static class OneTimeLinks
{
    private const int SecretBytes = 32;

    /// <summary>Makes the secret of a new link; earlier ones for the same purpose and account end.</summary>
    public static async Task<string> Make(IdentityDb db, InvitationPurpose purpose, Guid? account, Guid? madeBy, DateTimeOffset now, TimeSpan lasts, CancellationToken ct)
    {
        await db.Invitations.Where(x => x.Purpose == purpose && x.AccountId == account && x.UsedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.UsedAt, now), ct);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        db.Add(new Invitation { TokenHash = Hash(token), Purpose = purpose, AccountId = account, MadeBy = madeBy, EndsAt = now + lasts });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>The link that a secret opens; null when it was used, has ended, or never was.</summary>
    public static Task<Invitation?> Find(IdentityDb db, InvitationPurpose purpose, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Hash(token);
        return db.Invitations.SingleOrDefaultAsync(x => x.TokenHash == hash && x.Purpose == purpose && x.UsedAt == null && x.EndsAt > now, ct);
    }

    /// <summary>Uses a link up.</summary>
    /// <returns>False when somebody else used it at the same moment.</returns>
    public static async Task<bool> Use(IdentityDb db, Invitation link, DateTimeOffset now, CancellationToken ct) =>
        await db.Invitations.Where(x => x.TokenHash == link.TokenHash && x.UsedAt == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.UsedAt, now), ct) == 1;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
