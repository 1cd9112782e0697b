using Microsoft.AspNetCore.Diagnostics;

namespace CareCoord.Web.Ui.Failing;

/// <summary>Gives a failed request its id; the error page then shows it.</summary>
internal sealed class FailedRequests(FailureLog log) : IExceptionHandler
{
    private static readonly object Key = new();

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        httpContext.Items[Key] = log.Record(exception);
        return ValueTask.FromResult(false);
    }

    public static string IdOf(HttpContext context) => context.Items[Key] as string ?? "the time of day";
}
