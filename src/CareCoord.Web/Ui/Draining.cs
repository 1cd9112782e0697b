namespace CareCoord.Web.Ui;

/// <summary>
/// How the program stops without taking anything along. One of several nodes says first that it is not ready, so that the proxy sends
/// nobody any more, and goes on for as long as a text that is being typed needs to be kept. New circuits are turned away from then on: a
/// browser whose connection is closed comes back at once, and a server that lets it in again cannot end.
/// </summary>
internal static class Draining
{
    /// <summary>Longer than the pause after which a draft is kept, and than the proxy's interval.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    /// <summary>With the farewell, ten seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(7);

    public static void UseDraining(this WebApplication app) => app.Use((context, next) =>
    {
        if (!app.Lifetime.ApplicationStopping.IsCancellationRequested || !context.Request.Path.StartsWithSegments("/_blazor"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });

    /// <summary>For one of several nodes: the pages answer until the farewell is over.</summary>
    public static void SayFarewell(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;

        // What is registered here is waited for before anything is stopped.
        stopping.Register(() => app.Lifetime.ApplicationStopped.WaitHandle.WaitOne(Farewell));
    }
}
