namespace CareCoord.Web.Ui;

/// <summary>
/// Turns away new circuits while the program stops: a browser whose connection is closed comes back at once, and a
/// server that lets it in again cannot end.
/// </summary>
internal static class Draining
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static void UseDraining(this WebApplication app) => app.Use((context, next) =>
    {
        if (!app.Lifetime.ApplicationStopping.IsCancellationRequested || !context.Request.Path.StartsWithSegments("/_blazor"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });
}
