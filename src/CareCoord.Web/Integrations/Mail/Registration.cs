using CareCoord.EmbeddedPostgres;
using MimeKit;

namespace CareCoord.Web.Integrations.Mail;

/// <summary>Registers where mail goes: by a server when one is set, into a folder in development, else nowhere.</summary>
internal static class Registration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions();
        Check(options);
        return services.AddSingleton<IMailSink>(provider => options switch
        {
            { Host.Length: > 0 } => new SmtpSink(options, provider.GetRequiredService<TimeProvider>()),
            _ when isDevelopment => new FolderSink(Path.Combine(EmbeddedOptions.FromEnvironment().DataDirectory, "mail"), provider.GetRequiredService<TimeProvider>()),
            _ => new NoMail(),
        });
    }

    /// <summary>What is set wrong is said at the start, not when the first mail should leave.</summary>
    private static void Check(MailOptions options)
    {
        if (options.Host.Length > 0 && !MailboxAddress.TryParse(options.From, out _))
        {
            throw new InvalidOperationException("Mail:Host is set and Mail:From is no address. Set the address that mail comes from.");
        }

        if (options.User.Length > 0 && !File.Exists(options.PasswordFile))
        {
            throw new InvalidOperationException("Mail:User is set and there is no file Mail:PasswordFile. Name the file in which the password stands.");
        }
    }
}
