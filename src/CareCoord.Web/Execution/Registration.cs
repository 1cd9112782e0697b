using CareCoord.Data;

namespace CareCoord.Web.Execution;

/// <summary>Registers what runs operations.</summary>
public static class Registration
{
    /// <summary>Adds the record of care and the only way to it.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services, DatabaseLogins logins)
    {
        services.AddSingleton(logins);
        services.AddSingleton<CareDatabase>();
        services.AddSingleton<Upkeep.Evaluating>();
        services.AddSingleton<Upkeep.Planning>();
        services.AddSingleton<Upkeep.AttentionKeeping>();
        services.AddSingleton<Upkeep.UpkeepAfter>();
        services.AddSingleton<Bell.NodeBell>();
        services.AddSingleton<Bell.BellRinger>();
        services.AddSingleton<UseCases>();
        return services;
    }

    /// <summary>Adds what rings the bell between nodes and hears it: for a program that goes on running.</summary>
    public static IServiceCollection AddBell(this IServiceCollection services)
    {
        services.AddSingleton<Bell.Audience>();
        services.AddHostedService(x => x.GetRequiredService<Bell.BellRinger>());
        services.AddHostedService<Bell.BellListener>();
        return services;
    }
}
