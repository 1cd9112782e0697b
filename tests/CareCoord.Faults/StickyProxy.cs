using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.SessionAffinity;

namespace CareCoord.Faults;

/// <summary>
/// What stands before several nodes: each browser stays at one of them, by a cookie, until that one is gone; then another takes it.
/// Every answer names its node in <see cref="NodeHeader"/>.
/// </summary>
public sealed class StickyProxy : IAsyncDisposable
{
    /// <summary>Which node answered.</summary>
    public const string NodeHeader = "X-Node";

    private const string Cluster = "nodes";
    private readonly WebApplication _app;

    private StickyProxy(WebApplication app) => _app = app;

    /// <summary>Where it listens, on loopback alone.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Begins to pass on.</summary>
    /// <param name="nodes">The nodes' addresses by name.</param>
    public static async Task<StickyProxy> Start(IReadOnlyDictionary<string, Uri> nodes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddReverseProxy().LoadFromMemory([Route()], [Nodes(nodes)]);
        var app = builder.Build();
        app.MapReverseProxy(pipeline =>
        {
            pipeline.UseSessionAffinity();
            pipeline.UseLoadBalancing();
            pipeline.UsePassiveHealthChecks();
            pipeline.Use(NameNode);
        });
        await app.StartAsync();
        return new StickyProxy(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // The program sends people on within the host they asked; and a page may post nowhere else.
    private static RouteConfig Route() => new()
    {
        RouteId = "all",
        ClusterId = Cluster,
        Match = new RouteMatch { Path = "{**all}" },
        Transforms = [new Dictionary<string, string> { ["RequestHeaderOriginalHost"] = "true" }],
    };

    private static ClusterConfig Nodes(IReadOnlyDictionary<string, Uri> nodes) => new()
    {
        ClusterId = Cluster,
        LoadBalancingPolicy = LoadBalancingPolicies.RoundRobin,
        SessionAffinity = new SessionAffinityConfig
        {
            Enabled = true,
            Policy = SessionAffinityConstants.Policies.HashCookie,
            FailurePolicy = SessionAffinityConstants.FailurePolicies.Redistribute,
            AffinityKeyName = "node",
        },
        HealthCheck = new HealthCheckConfig
        {
            Active = new ActiveHealthCheckConfig
            {
                Enabled = true,
                Interval = TimeSpan.FromSeconds(1),
                Timeout = TimeSpan.FromSeconds(1),
                Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
                Path = "/health/ready",
            },
        },
        Metadata = new Dictionary<string, string> { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = 1.ToString(CultureInfo.InvariantCulture) },
        Destinations = nodes.ToDictionary(x => x.Key, x => new DestinationConfig { Address = x.Value.ToString() }),
    };

    private static Task NameNode(HttpContext context, Func<Task> next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[NodeHeader] = context.GetReverseProxyFeature().ProxiedDestination?.DestinationId;
            return Task.CompletedTask;
        });
        return next();
    }
}
