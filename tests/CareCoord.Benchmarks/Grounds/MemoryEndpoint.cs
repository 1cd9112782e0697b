using System.Globalization;
using CareCoord.Benchmarks.Grounds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(MemoryEndpoint))]

namespace CareCoord.Benchmarks.Grounds;

/// <summary>Adds to a program that is measured, and to no other, an address that collects what is garbage and says how many bytes are left.</summary>
public sealed class MemoryEndpoint : IHostingStartup, IStartupFilter
{
    /// <summary>The address.</summary>
    public const string Path = "/measure/memory";

    /// <inheritdoc/>
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(x => x.AddSingleton<IStartupFilter>(this));

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Path, x => x.Run(context =>
        {
            for (var pass = 0; pass < 3; pass++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            return context.Response.WriteAsync(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
        }));
        next(app);
    };
}
