using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>The headers without which a page of another origin can't send to <c>/tr</c>.</summary>
internal static class PixelHeaders
{
    public static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache, no-store, must-revalidate, private";
        headers.Pragma = "no-cache";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.XContentTypeOptions = "nosniff";

        // sendBeacon always sends cookies, and then a browser doesn't take * for an answer.
        var origin = context.Request.Headers.Origin.ToString();
        headers.Vary = "Origin";
        headers.AccessControlAllowOrigin = origin.Length > 0 ? origin : "*";
        if (origin.Length == 0)
            return;

        headers.AccessControlAllowCredentials = "true";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "Content-Type";
            headers["Access-Control-Allow-Private-Network"] = "true";
        }
    }
}
