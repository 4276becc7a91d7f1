using Capi.Identifiers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Capture;

/// <summary>Warns in production if the address of a visitor is a proxy's: at the start if the configuration can't work, and with the first visit that shows it. Looks at page visits only, because health checks come from private addresses everywhere.</summary>
internal sealed class ProxyCheck(IHostEnvironment environment, ILogger<ProxyCheck> logger)
{
    private int _isDone = environment.IsProduction() ? 0 : 1;

    /// <summary>Checks the configuration of the app. Half of one never works; whether a proxy is in front of the app, and whether a middleware of its own replaces the address,
    /// shows only a visit.</summary>
    /// <param name="hasMiddleware">True if the app calls <c>UseForwardedHeaders()</c>.</param>
    /// <param name="usesHeader">True if the options contain <c>XForwardedFor</c>.</param>
    public void CheckStart(bool hasMiddleware, bool usesHeader)
    {
        if (_isDone != 0 || hasMiddleware == usesHeader)
            return;

        if (hasMiddleware)
            logger.ForwardedHeadersWithoutAddress();
        else
            logger.ForwardedHeadersWithoutMiddleware();
    }

    /// <summary>Checks a page visit, after the app's middleware has run.</summary>
    public void Check(HttpContext http)
    {
        if (_isDone != 0 || http.Connection.RemoteIpAddress is not { } address || ClientIpAddress.Choose(null, address.ToString()) is not null)
            return;

        if (Interlocked.Exchange(ref _isDone, 1) != 0)
            return;

        // UseForwardedHeaders removes the entries that it uses.
        if (http.Request.Headers["X-Forwarded-For"].Count > 0)
            logger.ForwardedHeaderUnused();
        else
            logger.AddressIsPrivate();
    }
}
