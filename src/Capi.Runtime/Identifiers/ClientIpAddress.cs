using Capi.Identifiers.IpAddresses;
using Capi.Identifiers.Text;

namespace Capi.Identifiers;

/// <summary>Chooses <c>client_ip_address</c> from the addresses of a request (docs/identity.md, "The visitor's address"). Thread safe. Never throws because of data.</summary>
/// <remarks>Any client can send <c>X-Forwarded-For</c>: pass it only if your own proxy sets it.</remarks>
public static class ClientIpAddress
{
    /// <summary>True for a public IPv4 or IPv6 address without port, brackets, scope ID or white space.</summary>
    /// <param name="address">The address; null returns false.</param>
    public static bool IsPublic(string? address) => IpAddressParser.Classify(address) is IpAddressKind.PublicV4 or IpAddressKind.PublicV6;

    /// <summary>Chooses the address to send: IPv6 before IPv4; within the same version, the cookie before the request.</summary>
    /// <param name="forwardedFor">The <c>X-Forwarded-For</c> header; only its first entry is used.</param>
    /// <param name="remoteAddress">The address of the connection, used if the header has no public address.</param>
    /// <param name="fbiCookie">The <c>_fbi</c> cookie, in which Meta's browser script stores the client's address.</param>
    /// <returns>A public address without a Parameter Builder suffix, or null if there is none.</returns>
    public static string? Choose(string? forwardedFor, string? remoteAddress, string? fbiCookie = null)
    {
        var cookie = RemoveSuffixes(fbiCookie);
        var request = GetFirstEntry(forwardedFor);
        if (!IsPublic(request))
            request = WhiteSpace.Trim(remoteAddress).ToString();

        var (cookieKind, requestKind) = (IpAddressParser.Classify(cookie), IpAddressParser.Classify(request));
        if (cookieKind == IpAddressKind.PublicV6)
            return cookie;

        if (requestKind == IpAddressKind.PublicV6)
            return request;

        if (cookieKind == IpAddressKind.PublicV4)
            return cookie;

        return requestKind == IpAddressKind.PublicV4 ? request : null;
    }

    private static string GetFirstEntry(string? forwardedFor)
    {
        var text = forwardedFor.AsSpan();
        var comma = text.IndexOf(',');
        return WhiteSpace.Trim(comma < 0 ? text : text[..comma]).ToString();
    }

    private static string RemoveSuffixes(string? cookie)
    {
        // Meta's browser script and Meta's Parameter Builder on a server may each have appended a suffix.
        var text = WhiteSpace.Trim(cookie);
        while (text.LastIndexOf('.') is var dot and >= 0 && ParameterBuilderSuffix.IsAcceptedInCookie(text[(dot + 1)..]))
            text = text[..dot];

        return text.ToString();
    }
}
