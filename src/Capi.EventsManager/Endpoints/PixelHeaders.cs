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
        if (!CanBeRepeated(origin))
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

    // An origin of a browser is plain ASCII. Anything else would break our own header.
    private static bool CanBeRepeated(string origin) => origin.Length > 0 && origin.All(letter => letter is > ' ' and < '\x7f');
}
