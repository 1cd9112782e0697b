using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CareCoord.Web.Security.SecondFactors;

/// <summary>Keeps the keys of authenticator apps under the installation's data protection.</summary>
internal sealed partial class AuthenticatorKeys(IDataProtectionProvider protection, ILogger<AuthenticatorKeys> log)
{
    private readonly IDataProtector protector = protection.CreateProtector("CareCoord.SecondFactor");

    /// <summary>A key as it is kept.</summary>
    public byte[] Keep(byte[] key) => protector.Protect(key);

    /// <summary>A kept key in clear; null when the key ring that protected it is gone.</summary>
    public byte[]? Open(Guid account, byte[] kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            LogLost(account);
            return null;
        }
    }

    [LoggerMessage(EventName = "SecondFactorKeyLost", Level = LogLevel.Error, Message = "The key of the second factor of account {Account} cannot be opened: the key ring that protected it is gone")]
    private partial void LogLost(Guid account);
}
