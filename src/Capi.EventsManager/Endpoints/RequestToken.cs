using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Finds the access token in the Authorization header or the query string.</summary>
internal static class RequestToken
{
    // Meta documents Bearer; its older clients send OAuth.
    private static readonly string[] Schemes = ["Bearer ", "OAuth "];

    private const string QueryKey = "access_token";

    /// <summary>Returns the token of the Authorization header, otherwise of the query string, otherwise null.</summary>
    public static string? Find(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (Schemes.FirstOrDefault(scheme => header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme && header.AsSpan(scheme.Length).Trim() is { Length: > 0 } token)
            return token.ToString();

        return IsInUrl(request) ? request.Query[QueryKey].ToString() : null;
    }

    /// <summary>True if the query string contains the token. URLs end up in the logs of servers and proxies.</summary>
    public static bool IsInUrl(HttpRequest request) => !string.IsNullOrWhiteSpace(request.Query[QueryKey].ToString());
}
