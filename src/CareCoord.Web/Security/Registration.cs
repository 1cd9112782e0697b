using CareCoord.Data;
using CareCoord.Data.Identity;
using CareCoord.Web.Security.SecondFactors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CareCoord.Web.Security;

/// <summary>Registers accounts, sign-in and the key ring.</summary>
internal static class Registration
{
    private const int WrongPasswordsBeforeLockOut = 5;
    private const int ShortestPassword = 12;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    // DESIGN: to find a phone, or the paper in a drawer.
    private static readonly TimeSpan TimeForTheCode = TimeSpan.FromMinutes(5);

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
            .AddEntityFrameworkStores<IdentityDb>();
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
        services.AddAuthentication().AddCookie(IdentityConstants.TwoFactorUserIdScheme, x =>
        {
            x.Cookie.Name = "carecoord-half";
            x.Cookie.HttpOnly = true;
            x.Cookie.SameSite = SameSiteMode.Lax;
            x.Cookie.Path = Paths.SignIn;
            x.ExpireTimeSpan = TimeForTheCode;
            x.SlidingExpiration = false;
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
        services.AddSingleton<AuthenticatorKeys>();
        services.AddSingleton<LostPhones>();
        services.AddSingleton<FreshSignIn.Asking>();
        services.AddScoped<Owner>();
        services.AddScoped<SecondFactorCheck>();
        services.AddScoped<SecondFactors.SecondFactors>();
        services.AddScoped<SignIn>();
        services.AddScoped<DemoPeople>();
        return services;
    }
}
