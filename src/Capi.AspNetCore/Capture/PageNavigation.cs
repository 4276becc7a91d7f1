using Capi.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Capi.AspNetCore.Capture;

/// <summary>Tells a visit of a page from requests of scripts, images, frames and prefetching
/// (<see href="https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Dest">fetch metadata headers</see>).</summary>
internal static class PageNavigation
{
    /// <summary>True if the browser shows the response as a page.</summary>
    public static bool IsNavigation(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsPost(request.Method))
            return false;

        var headers = request.Headers;
        if (IsPrefetch(headers))
            return false;

        if (IsEnhancedNavigation(request))
            return true;

        // Browsers send it to https and to localhost.
        if (headers["Sec-Fetch-Dest"] is { Count: > 0 } destination)
            return Equals(destination, "document") && headers["Sec-Fetch-Mode"] is var mode && (mode.Count == 0 || Equals(mode, "navigate"));

        return Contains(headers.Accept, "text/html") && headers.XRequestedWith.Count == 0;
    }

    /// <summary>True if no visitor sees the response now: the browser prefetches or prerenders a page that may never be shown, or a program asks for headers only.</summary>
    public static bool IsSpeculative(HttpRequest request) =>
        IsPrefetch(request.Headers) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method);

    /// <summary>True if a script of Blazor requests the page instead of the browser
    /// (<see href="https://learn.microsoft.com/aspnet/core/blazor/fundamentals/navigation">enhanced navigation</see>).</summary>
    public static bool IsEnhancedNavigation(HttpRequest request) =>
        Contains(request.Headers.Accept, "blazor-enhanced-nav=on") && (request.Headers["Sec-Fetch-Site"] is not { Count: > 0 } site || Equals(site, "same-origin"));

    /// <summary>True if the visitor comes from another site, from a bookmark or from typing: the begin of a visit.</summary>
    public static bool IsArrival(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return !Equals(site, "same-origin");

        return !RequestHost.Is(request, PageUrl.GetHost(request.Headers.Referer));
    }

    /// <summary>True if the response is a page, or redirects to one.</summary>
    public static bool IsPage(HttpResponse response) => IsRedirect(response) || IsHtml(response.ContentType);

    /// <summary>True if the response redirects.</summary>
    public static bool IsRedirect(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status301MovedPermanently or StatusCodes.Status302Found or StatusCodes.Status303SeeOther
            or StatusCodes.Status307TemporaryRedirect or StatusCodes.Status308PermanentRedirect;

    /// <summary>True if a cache that several visitors share may store the response: it would give the same cookies to all of them.</summary>
    public static bool IsSharedCacheable(HttpResponse response)
    {
        var cacheControl = response.Headers.CacheControl;
        return cacheControl.Count > 0
            && (Contains(cacheControl, "public") || Contains(cacheControl, "s-maxage"))
            && !Contains(cacheControl, "private") && !Contains(cacheControl, "no-store");
    }

    /// <summary>True if other visitors may get what the response contains: from a shared cache, or from the app's own
    /// <see href="https://learn.microsoft.com/aspnet/core/performance/caching/output">output cache</see>.</summary>
    public static bool IsSharedWithVisitors(HttpResponse response) =>
        IsSharedCacheable(response)
        || response.HttpContext.Features.Get<IOutputCacheFeature>() is { Context: { EnableOutputCaching: true, AllowCacheStorage: true } };

    private static bool IsHtml(string? contentType) =>
        contentType is not null
        && (contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || contentType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    private static bool IsPrefetch(IHeaderDictionary headers) =>
        IsPrefetch(headers["Sec-Purpose"]) || IsPrefetch(headers["Purpose"]) || IsPrefetch(headers["X-Purpose"]) || IsPrefetch(headers["X-Moz"]);

    private static bool IsPrefetch(Microsoft.Extensions.Primitives.StringValues purpose) =>
        purpose.Count > 0 && (Contains(purpose, "prefetch") || Contains(purpose, "prerender") || Contains(purpose, "preview"));

    private static bool Equals(Microsoft.Extensions.Primitives.StringValues header, string value) =>
        header.Count == 1 && string.Equals(header[0], value, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(Microsoft.Extensions.Primitives.StringValues header, string value)
    {
        foreach (var line in header)
        {
            if (line?.Contains(value, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        }

        return false;
    }
}
