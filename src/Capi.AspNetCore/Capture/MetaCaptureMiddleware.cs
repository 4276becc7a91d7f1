using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Capture;

/// <summary>Sets the cookies of page visits when their response starts, and checks the address of the visitor.</summary>
/// <param name="next">The next middleware.</param>
/// <param name="placement">Whether the app has placed the middleware itself.</param>
/// <param name="isFromFilter">True for the instance that the startup filter adds.</param>
internal sealed class MetaCaptureMiddleware(
    RequestDelegate next, MetaCapture capture, ProxyCheck proxyCheck, MetaCapturePlacement placement, ILogger<MetaCaptureMiddleware> logger, bool isFromFilter)
{
    // Created once, not for each request.
    private readonly Func<object, Task> _completePage = state => CompletePage((HttpContext)state, proxyCheck, logger);

    public Task InvokeAsync(HttpContext http)
    {
        if (!(isFromFilter && placement.IsPlacedByApp) && PageNavigation.IsNavigation(http.Request) && http.Features.Get<MetaRequest>() is null)
        {
            MetaRequest.Create(http, capture);
            http.Response.OnStarting(_completePage, http);
        }

        return next(http);
    }

    private static Task CompletePage(HttpContext http, ProxyCheck proxyCheck, ILogger logger)
    {
        try
        {
            proxyCheck.Check(http);
            http.Features.Get<MetaRequest>()?.CompletePage();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.Cookies);
            logger.CookiesFailed(exception.GetType().Name);
        }

        return Task.CompletedTask;
    }
}
