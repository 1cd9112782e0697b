using System.Globalization;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CareCoord.Web.Security;

/// <summary>Answers only so many requests of one account and one address. Wrong passwords lock an account besides, from whatever address they come.</summary>
internal static class Limiting
{
    private const int NetworkBytesOfIPv6 = 8;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly string[] Doors = [Paths.SignIn, Paths.Invitation, Paths.FirstAdministrator];

    private const string TooMany = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Too many tries · CareCoord</title>
            <link rel="stylesheet" href="/css/tokens.css" />
            <link rel="stylesheet" href="/css/house.css" />
        </head>
        <body><main><h1>Too many tries</h1><p>More was asked from here within a minute than CareCoord answers. Wait a minute, then try again.</p></main></body>
        </html>
        """;

    public static IServiceCollection AddLimits(this IServiceCollection services, RequestLimits limits) => services.AddRateLimiter(x =>
    {
        x.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        x.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            By(limits.AtTheDoor, http => IsAtTheDoor(http.Request) ? AddressOf(http) : null),
            By(limits.PerUser, http => http.User.FindFirstValue(ClaimTypes.NameIdentifier)),
            By(limits.PerAddress, AddressOf));
        x.OnRejected = Refuse;
    });

    /// <summary>As many in a minute for each of what a request is counted by; what is counted by nothing passes.</summary>
    private static PartitionedRateLimiter<HttpContext> By(int permits, Func<HttpContext, string?> key) => PartitionedRateLimiter.Create<HttpContext, string>(http => key(http) is { } of
        ? RateLimitPartition.GetFixedWindowLimiter(of, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Minute })
        : RateLimitPartition.GetNoLimiter("uncounted"));

    /// <summary>Something is tried: a password, or the secret of a link. To look at the empty form is not.</summary>
    private static bool IsAtTheDoor(HttpRequest request) =>
        (HttpMethods.IsPost(request.Method) || request.Query.ContainsKey("token")) && Array.Exists(Doors, x => request.Path.StartsWithSegments(x));

    /// <summary>Whoever has one address of version 6 has a whole network of them.</summary>
    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytesOfIPv6)),
        var address => address.MapToIPv4().ToString(),
    };

    private static async ValueTask Refuse(OnRejectedContext context, CancellationToken ct)
    {
        var response = context.HttpContext.Response;
        response.Headers.RetryAfter = Minute.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(TooMany, ct);
    }
}
