using CareCoord.Content;
using CareCoord.Data;
using CareCoord.Web.Clinical;
using CareCoord.Web.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace CareCoord.Benchmarks.Grounds;

/// <summary>The operations of the program on a database, without its pages.</summary>
public static class Operations
{
    /// <summary>Makes them; dispose of it when all is over.</summary>
    /// <param name="logins">A migrated database.</param>
    /// <param name="content">The clinical content; null takes what ships.</param>
    /// <param name="with">What is put in the place of something.</param>
    public static ServiceProvider On(DatabaseLogins logins, ContentLibrary? content = null, Action<IServiceCollection>? with = null)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddUseCases(logins).AddClinicalContent(content ?? ClinicalContent.Load());
        with?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
