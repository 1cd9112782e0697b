using Microsoft.Net.Http.Headers;

namespace CareCoord.Web.Security;

/// <summary>What every answer tells the browser: whose scripts run, who may frame it, and that pages with people are kept nowhere.</summary>
internal static class SecurityHeaders
{
    // No script but our own files; inline style attributes because MudBlazor places popovers with them.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string PermissionsPolicy = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    // A year, as is usual: a browser that was here once never asks without encryption again.
    private const string StrictTransportSecurity = "max-age=31536000";

    /// <summary>Before what answers.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = PermissionsPolicy;
            if (!isDevelopment && context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = StrictTransportSecurity;
            }

            context.Response.OnStarting(static response => KeepNowhere((HttpResponse)response), context.Response);
            return next(context);
        });
    }

    /// <summary>Only our own files say how long they may be kept; a page, and whatever says nothing, is kept nowhere.</summary>
    private static Task KeepNowhere(HttpResponse response)
    {
        if (response.Headers.CacheControl.Count == 0 || response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
        {
            response.Headers[HeaderNames.CacheControl] = "no-store";
        }

        return Task.CompletedTask;
    }
}
