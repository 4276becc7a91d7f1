using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Finds the access token outside of the body (spec section 1.1).</summary>
internal static class RequestToken
{
    private const string Scheme = "Bearer ";

    private const string QueryKey = "access_token";

    /// <summary>The token of the Authorization header, else of the query, else null.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.AsSpan(Scheme.Length).Trim() is { Length: > 0 } token)
            return token.ToString();

        return IsInUrl(request) ? request.Query[QueryKey].ToString() : null;
    }

    /// <summary>True when the token stands in the URL, where every log on the way keeps it.</summary>
    public static bool IsInUrl(HttpRequest request) => !string.IsNullOrWhiteSpace(request.Query[QueryKey].ToString());
}
