using CareCoord.Benchmarks.Grounds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareCoord.Benchmarks.Template;

/// <summary>The empty program that others are measured by, in a process of its own.</summary>
internal static class TemplateProgram
{
    /// <summary>The word that starts it.</summary>
    public const string Name = "template";

    public static async Task<int> Serve()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<TemplateRoot>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        Console.WriteLine($"{RunningProgram.Announced}{app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
