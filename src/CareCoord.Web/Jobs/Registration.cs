using CareCoord.Data;
using CareCoord.Web.Execution;
using CareCoord.Web.Integrations.Mail;
using CareCoord.Web.Security;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace CareCoord.Web.Jobs;

/// <summary>Registers background work.</summary>
internal static class Registration
{
    private const string StorageSchema = "hangfire";
    private const int Workers = 2;

    /// <summary>Adds the job storage, and the worker where this process is one (<c>Role</c> is <c>worker</c> or <c>all</c>).</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, DatabaseLogins logins, bool works)
    {
        services.AddSingleton<Sweeper>();
        services.AddSingleton(x => new Courier(
            x.GetRequiredService<UseCases>(), x.GetRequiredService<IMailSink>(), x.GetRequiredService<StaffAddresses>().Of, x.GetRequiredService<TimeProvider>()));

        // Registered before Hangfire's own, which would publish it statically: two hosts in one process would then
        // run each other's jobs.
        services.AddSingleton<JobStorage>(_ => Storage(logins));
        services.AddHangfire(x => x.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        if (works)
        {
            services.AddHangfireServer((provider, options) =>
            {
                options.Activator = new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>());
                options.WorkerCount = Workers;
                options.ServerName = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
            });
        }

        return services;
    }

    /// <summary>Makes the job storage's schema; part of migrating.</summary>
    public static void PrepareStorage(DatabaseLogins logins)
    {
        using var connection = new NpgsqlConnection(logins.Jobs);
        connection.Open();
        PostgreSqlObjectsInstaller.Install(connection, StorageSchema);
    }

    /// <summary>Makes the stored schedule equal to <see cref="Schedule"/>: what is not on it is removed.</summary>
    public static void Announce(IServiceProvider services)
    {
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        foreach (var line in Schedule.Lines)
        {
            jobs.AddOrUpdate<JobCall>(line.Job, x => x.Run(line.Job, CancellationToken.None), line.Cron, new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
        }

        // Who was due while nothing ran, and everybody when clinical content has changed, need not wait for the clock.
        jobs.Trigger(Schedule.Evaluate);
        using var connection = services.GetRequiredService<JobStorage>().GetConnection();
        foreach (var stale in Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection).Where(x => Schedule.Lines.All(y => y.Job != x.Id)))
        {
            jobs.RemoveIfExists(stale.Id);
        }
    }

    internal static PostgreSqlStorage Storage(DatabaseLogins logins) => new(
        new NpgsqlConnectionFactory(logins.Jobs, new PostgreSqlStorageOptions()),
        new PostgreSqlStorageOptions
        {
            SchemaName = StorageSchema,
            PrepareSchemaIfNecessary = false,
            QueuePollInterval = TimeSpan.FromSeconds(15),
            DistributedLockTimeout = TimeSpan.FromMinutes(1),
            UseSlidingInvisibilityTimeout = true,
            EnableTransactionScopeEnlistment = false,
        });
}
