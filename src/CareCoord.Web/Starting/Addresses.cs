using System.Net;
using System.Net.Sockets;
using CareCoord.EmbeddedPostgres;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CareCoord.Web.Starting;

/// <summary>Where the program serves.</summary>
internal static class Addresses
{
    private static readonly string[] EveryInterface = ["[::]", "0.0.0.0", "*", "+"];

    private const string Default = "http://127.0.0.1:5080";

    /// <summary>Leaves a configured address alone.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (Wanted(builder.Configuration) is [Default])
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    /// <summary>As ASP.NET Core reads them, so that the first can be named before it is served.</summary>
    public static IReadOnlyList<string> Wanted(IConfiguration configuration)
    {
        string[] urls = Parts(configuration, "urls");
        string[] ports =
        [
            .. Parts(configuration, "http_ports").Select(port => $"http://*:{port}"),
            .. Parts(configuration, "https_ports").Select(port => $"https://*:{port}"),
        ];
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        return new string[][] { [.. endpoints], urls, ports, [Default] }.First(found => found.Length > 0);
    }

    /// <summary>Where it listens, as somebody on this machine would type it.</summary>
    public static string Actual(WebApplication app) => EveryInterface.Aggregate(
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? Default,
        (address, any) => address.Replace($"//{any}:", "//localhost:", StringComparison.Ordinal));

    /// <summary>Found out before anything is made, so that the answer is one sentence and comes at once.</summary>
    /// <exception cref="CannotStartException">Somebody listens there.</exception>
    public static void DemandFree(IConfiguration configuration)
    {
        foreach (var address in Wanted(configuration).Select(BindingAddress.Parse).Where(a => a is { IsUnixPipe: false, IsNamedPipe: false }))
        {
            try
            {
                using var probe = new TcpListener(Interface(address.Host), address.Port);
                probe.Start();
            }
            catch (SocketException e)
            {
                throw new CannotStartException($"Port {address.Port} on {address.Host} cannot be used ({e.Message}): name another address in ASPNETCORE_URLS, for example {Another(address)}.", e);
            }
        }
    }

    private static string[] Parts(IConfiguration configuration, string key) =>
        (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPAddress Interface(string host) =>
        IPAddress.TryParse(host, out var ip) ? ip : host == "localhost" ? IPAddress.Loopback : IPAddress.Any;

    private static string Another(BindingAddress address) => $"{address.Scheme}://{address.Host}:{address.Port + 1}";
}
