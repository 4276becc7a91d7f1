using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Urls;

/// <summary>The host of a request as browsers write it in URLs, headers and cookies: international names in ASCII. <see cref="HttpRequest.Host"/> decodes them.</summary>
internal static class RequestHost
{
    /// <summary>Host and port; empty if the request has none. Follows a host that the app's forwarded headers middleware sets.</summary>
    public static string GetAuthority(HttpRequest request) => request.Headers.Host is [{ } host] ? host : "";

    /// <summary>The host without its port; an IPv6 address in brackets.</summary>
    public static ReadOnlySpan<char> GetName(HttpRequest request)
    {
        var authority = GetAuthority(request).AsSpan();
        return FindPort(authority) is >= 0 and var colon ? authority[..colon] : authority;
    }

    /// <summary>The port; null without one.</summary>
    public static int? GetPort(HttpRequest request)
    {
        var authority = GetAuthority(request).AsSpan();
        return FindPort(authority) is >= 0 and var colon && int.TryParse(authority[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    /// <summary>True if the host of the request is this one.</summary>
    /// <param name="name">The host of a URL, without port.</param>
    public static bool Is(HttpRequest request, ReadOnlySpan<char> name) => GetName(request).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static int FindPort(ReadOnlySpan<char> authority) => authority.LastIndexOf(':') is var colon && colon > authority.LastIndexOf(']') ? colon : -1;
}
