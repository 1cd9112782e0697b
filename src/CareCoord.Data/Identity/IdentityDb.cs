using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CareCoord.Data.Identity;

/// <summary>Accounts and key ring, in a schema of their own, because Identity's stores save on their own, outside <c>UseCases</c>.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Name of the schema.</summary>
    public const string Schema = "identity";

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>One-time invitations, by which an account gets its first password.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Authenticator apps.</summary>
    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    /// <summary>Codes on paper for whoever has lost the app.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <summary>Who switched off whose second factor.</summary>
    public DbSet<SecondFactorReset> SecondFactorResets => Set<SecondFactorReset>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.Entity<Account>().ToTable("account");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        builder.Entity<DataProtectionKey>().ToTable("data_protection_key");
        builder.Entity<Invitation>().ToTable("invitation").HasKey(x => x.TokenHash);
        builder.Entity<Invitation>().Property(x => x.Purpose).HasConversion<string>();
        builder.Entity<Authenticator>().ToTable("authenticator").HasKey(x => x.AccountId);
        builder.Entity<Authenticator>().HasOne<Account>().WithOne().HasForeignKey<Authenticator>(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<RecoveryCode>().ToTable("recovery_code").HasKey(x => x.CodeHash);
        builder.Entity<RecoveryCode>().HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<SecondFactorReset>().ToTable("second_factor_reset").Property(x => x.Why).HasMaxLength(SecondFactorReset.WhyLength);
        builder.Entity<SecondFactorReset>().HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
