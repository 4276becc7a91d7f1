using Capi.Consent;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Capture;

/// <summary>All log messages of the capture. They contain no identifier and no address.</summary>
internal static partial class CaptureLog
{
    [LoggerMessage(1, LogLevel.Debug, "Consent: {Action} ({Evidence}).")]
    public static partial void ConsentDecided(this ILogger logger, ConsentAction action, string evidence);

    [LoggerMessage(2, LogLevel.Warning, "A visitor's address is private although X-Forwarded-For is present, so client_ip_address is missing from events: call app.UseForwardedHeaders(), and add your proxy to KnownProxies or KnownIPNetworks and its hops to ForwardLimit.")]
    public static partial void ForwardedHeaderUnused(this ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "A visitor's address is private, so client_ip_address is missing from events: if a proxy is in front of the app, let it send X-Forwarded-For and call app.UseForwardedHeaders().")]
    public static partial void AddressIsPrivate(this ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "The cookies of a page could not be set ({ExceptionType}).")]
    public static partial void CookiesFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(5, LogLevel.Warning, "A request belongs to no configured dataset, so its events are not sent: let the dataset resolver return an alias of MetaCapi:Datasets for its host or user, or inject the client of a dataset where there is no request. Further ones are only counted.")]
    public static partial void DatasetUnknown(this ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "app.UseForwardedHeaders() has no effect, so client_ip_address is the proxy's address or missing: add XForwardedFor to ForwardedHeadersOptions.ForwardedHeaders.")]
    public static partial void ForwardedHeadersWithoutAddress(this ILogger logger);

    [LoggerMessage(7, LogLevel.Warning, "ForwardedHeadersOptions contains XForwardedFor but nothing uses it, so client_ip_address is the proxy's address or missing: call app.UseForwardedHeaders().")]
    public static partial void ForwardedHeadersWithoutMiddleware(this ILogger logger);
}
