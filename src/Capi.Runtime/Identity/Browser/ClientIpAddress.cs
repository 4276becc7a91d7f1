namespace Capi.Identity;

/// <summary>Chooses the visitor's address among those a request names (spec section 4.5). Thread safe; never throws on data.</summary>
/// <remarks>Anyone can send <c>X-Forwarded-For</c>: hand it over only when a proxy of yours sets it.</remarks>
public static class ClientIpAddress
{
    /// <summary>True for a public IPv4 or IPv6 address without port, brackets, scope or white space.</summary>
    public static bool IsPublic(string? address) => IpAddressText.Classify(address) is IpAddressKind.PublicV4 or IpAddressKind.PublicV6;

    /// <summary>The address to send: IPv6 before IPv4, and at equal version the cookie before the request.</summary>
    /// <param name="forwardedFor">The <c>X-Forwarded-For</c> header; only its first entry is the visitor.</param>
    /// <param name="remoteAddress">The address of the connection, taken when the header names no public one.</param>
    /// <param name="fbiCookie">The <c>_fbi</c> cookie, in which Meta's browser script keeps the visitor's address.</param>
    /// <returns>A public address without a suffix of Meta's, or null when there is none.</returns>
    public static string? Choose(string? forwardedFor, string? remoteAddress, string? fbiCookie = null)
    {
        var cookie = WithoutSuffix(fbiCookie);
        var request = FirstEntry(forwardedFor);
        if (!IsPublic(request))
            request = WhiteSpace.Trim(remoteAddress).ToString();

        var (cookieKind, requestKind) = (IpAddressText.Classify(cookie), IpAddressText.Classify(request));
        if (cookieKind == IpAddressKind.PublicV6)
            return cookie;

        if (requestKind == IpAddressKind.PublicV6)
            return request;

        if (cookieKind == IpAddressKind.PublicV4)
            return cookie;

        return requestKind == IpAddressKind.PublicV4 ? request : null;
    }

    private static string FirstEntry(string? forwardedFor)
    {
        var text = forwardedFor.AsSpan();
        var comma = text.IndexOf(',');
        return WhiteSpace.Trim(comma < 0 ? text : text[..comma]).ToString();
    }

    private static string WithoutSuffix(string? cookie)
    {
        // Meta's script and a server that runs its builder may both have marked it, each with a mark of its own.
        var text = WhiteSpace.Trim(cookie);
        while (text.LastIndexOf('.') is var dot and >= 0 && BuilderSuffix.IsAcceptedInCookie(text[(dot + 1)..]))
            text = text[..dot];

        return text.ToString();
    }
}
