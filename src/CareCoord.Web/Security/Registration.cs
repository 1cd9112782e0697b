using CareCoord.Data;
using CareCoord.Data.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Registers accounts, sign-in and the key ring.</summary>
internal static class Registration
{
    private const int WrongPasswordsBeforeLockOut = 5;
    private const int ShortestPassword = 12;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <summary>Accounts in the database; the key ring beside them, so that every node opens every cookie.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services, DatabaseLogins logins, int idleMinutes = Idleness.UsualMinutes)
    {
        services.AddDbContext<IdentityDb>(x => DatabaseOptions.Identity(x, logins.App));
        services.AddDataProtection().SetApplicationName("CareCoord").PersistKeysToDbContext<IdentityDb>();
        services.AddIdentityCore<Account>(x =>
            {
                x.User.RequireUniqueEmail = true;
                x.Lockout.MaxFailedAccessAttempts = WrongPasswordsBeforeLockOut;
                x.Lockout.DefaultLockoutTimeSpan = LockOut;
                x.Password.RequiredLength = ShortestPassword;

                // Length protects; rules about signs only make people write passwords down.
                x.Password.RequireDigit = x.Password.RequireLowercase = x.Password.RequireUppercase = x.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<IdentityDb>()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, x =>
        {
            x.LoginPath = Paths.SignIn;
            x.LogoutPath = Paths.SignOut;
            x.AccessDeniedPath = Paths.SignIn;
            x.Cookie.Name = "carecoord";
            x.Cookie.HttpOnly = true;
            x.Cookie.SameSite = SameSiteMode.Lax;
            x.ExpireTimeSpan = TimeSpan.FromHours(12);
            x.SlidingExpiration = true;
            x.Events.OnValidatePrincipal = Standing.Validate;
        });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<Memberships>();
        services.AddSingleton<Standing>();
        services.AddSingleton<Sessions>();
        services.AddSingleton(x => new Idleness(TimeSpan.FromMinutes(idleMinutes), x.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Unlocking>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<StaffAddresses>();
        services.AddScoped<SignIn>();
        services.AddScoped<DemoPeople>();
        return services;
    }
}
