using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>CORS headers that let pages of other origins send to <c>/tr</c>.</summary>
internal static class PixelHeaders
{
    public static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache, no-store, must-revalidate, private";
        headers.Pragma = "no-cache";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.XContentTypeOptions = "nosniff";

        // sendBeacon sends cookies, and for requests with credentials browsers reject the wildcard origin.
        var origin = context.Request.Headers.Origin.ToString();
        headers.Vary = "Origin";
        if (!CanEcho(origin))
        {
            headers.AccessControlAllowOrigin = "*";
            return;
        }

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowCredentials = "true";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "Content-Type";
            headers["Access-Control-Allow-Private-Network"] = "true";
        }
    }

    // A browser's Origin header is printable ASCII. Other characters are invalid in a response header.
    private static bool CanEcho(string origin) => origin.Length > 0 && origin.All(character => character is > ' ' and < '\x7f');
}
