using System.Security.Cryptography;
using System.Text;
using Capi.EventsManager.Api;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Requires the token of the server for pages and API. The endpoints of Graph and Pixel have their own checks.</summary>
/// <remarks>Browsers can't send the header, so <c>?token=</c> is exchanged for a cookie that scripts and other sites can't use.</remarks>
internal sealed class TokenCheck(string token)
{
    private const string Cookie = "capi_events_manager";

    private const string QueryKey = "token";

    private const string Scheme = "Bearer ";

    private readonly byte[] _hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (IsOpen(context.Request) || IsRight(GetHeaderToken(context.Request)) || IsRight(context.Request.Cookies[Cookie]))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (IsRight(context.Request.Query[QueryKey]))
        {
            // The address without the token, so that it doesn't stay in the history.
            context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });
            var others = context.Request.Query.Where(one => !string.Equals(one.Key, QueryKey, StringComparison.OrdinalIgnoreCase));
            context.Response.Redirect(context.Request.Path + QueryString.Create(others));
            return;
        }

        await ApiJson.WriteErrorAsync(context, StatusCodes.Status401Unauthorized, "This Events Manager needs its token: Authorization: Bearer, or ?token= in a browser.").ConfigureAwait(false);
    }

    private static bool IsOpen(HttpRequest request) =>
        request.Path.StartsWithSegments("/tr", StringComparison.Ordinal) || request.Path.Value is ['/', 'v', >= '0' and <= '9', ..];

    private static string? GetHeaderToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    private bool IsRight(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), _hash);
}
