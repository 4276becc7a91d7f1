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
    /// <remarks>Ports, brackets and quotes are removed; IPv6 that contains the client's IPv4 address (IPv4-mapped, NAT64, 6to4, Teredo) becomes IPv4, and other IPv6 is written in its canonical form.</remarks>
    /// <param name="forwardedFor">The <c>X-Forwarded-For</c> or <c>Forwarded</c> header; only its first entry is used. If it has one, the
    /// connection is a proxy's and isn't used, whatever the entry is.</param>
    /// <param name="remoteAddress">The address of the connection, used if there is no header.</param>
    /// <param name="fbiCookie">The <c>_fbi</c> cookie, in which Meta's browser script stores the client's address.</param>
    /// <returns>A public address without a Parameter Builder suffix, or null if there is none.</returns>
    public static string? Choose(string? forwardedFor, string? remoteAddress, string? fbiCookie = null)
    {
        var cookie = Normalize(RemoveSuffixes(fbiCookie));
        var request = ChooseRequestAddress(GetFirstEntry(forwardedFor), remoteAddress);
        var (cookieKind, requestKind) = (IpAddressParser.Classify(cookie), IpAddressParser.Classify(request));
        if (cookieKind == IpAddressKind.PublicV6)
            return cookie;

        if (requestKind == IpAddressKind.PublicV6)
            return request;

        if (cookieKind == IpAddressKind.PublicV4)
            return cookie;

        return requestKind == IpAddressKind.PublicV4 ? request : null;
    }

    // An entry, even one that is no address, was written by a proxy: the connection is then never the visitor's.
    private static string? ChooseRequestAddress(ReadOnlySpan<char> entry, string? remoteAddress) => Normalize(entry.IsEmpty ? remoteAddress : entry);

    private static string? Normalize(ReadOnlySpan<char> text)
    {
        Span<char> address = stackalloc char[IpAddressText.MaxLength];
        return IpAddressText.TryNormalize(text, address, out var length) ? address[..length].ToString() : null;
    }

    // Empty entries of a list don't count (RFC 9110, section 5.6.1).
    private static ReadOnlySpan<char> GetFirstEntry(ReadOnlySpan<char> header)
    {
        foreach (var range in header.Split(','))
        {
            if (WhiteSpace.Trim(header[range]) is { IsEmpty: false } entry)
                return entry;
        }

        return default;
    }

    private static ReadOnlySpan<char> RemoveSuffixes(string? cookie)
    {
        // Meta's browser script and Meta's Parameter Builder on a server may each have appended a suffix.
        var text = WhiteSpace.Trim(cookie);
        while (text.LastIndexOf('.') is var dot and >= 0 && ParameterBuilderSuffix.IsAcceptedInCookie(text[(dot + 1)..]))
            text = text[..dot];

        return text;
    }
}
