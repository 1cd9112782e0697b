using CareCoord.EmbeddedPostgres;

namespace CareCoord.Web.Integrations.Mail;

/// <summary>Registers where mail goes: by a server when one is set, into a folder in development, else nowhere.</summary>
internal static class Registration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions();
        return services.AddSingleton<IMailSink>(provider => options switch
        {
            { Host.Length: > 0, From.Length: > 0 } => new SmtpSink(options, provider.GetRequiredService<TimeProvider>()),
            { Host.Length: > 0 } => throw new InvalidOperationException("Mail:Host is set and Mail:From is not. Set the address that mail comes from."),
            _ when isDevelopment => new FolderSink(Path.Combine(EmbeddedOptions.FromEnvironment().DataDirectory, "mail"), provider.GetRequiredService<TimeProvider>()),
            _ => new NoMail(),
        });
    }
}
