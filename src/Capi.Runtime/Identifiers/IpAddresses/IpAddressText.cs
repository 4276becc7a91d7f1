using Capi.Identifiers.Text;

namespace Capi.Identifiers.IpAddresses;

/// <summary>Reads an address as gateways and proxies write it: with a port, in brackets, in quotes, or as <c>for=</c> of the <c>Forwarded</c> header (RFC 7239).</summary>
/// <remarks>Thread safe. Doesn't allocate. Never throws because of data.</remarks>
internal static class IpAddressText
{
    /// <summary>The maximum length of a normalised address.</summary>
    public const int MaxLength = 39;

    // Longer than any entry that a proxy writes.
    private const int MaxTextLength = 1024;
    private const int MaxPortDigits = 5;

    /// <summary>Finds the address in the text and writes it in its canonical form: no port, brackets or quotes; IPv6 that contains a client's IPv4 address as IPv4; IPv6 as RFC 5952 requires.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> characters.</param>
    /// <param name="length">The length of the address; 0 if there is none.</param>
    /// <returns>False if the text is not a single address, or has a scope ID.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int length)
    {
        length = 0;
        if (text.Length > MaxTextLength)
            return false;

        var node = RemovePort(Unquote(FindForwardedNode(text)));
        Span<ushort> groups = stackalloc ushort[IpAddressParser.V6Groups];
        if (IpAddressParser.TryParseV4(node, out _))
        {
            node.CopyTo(destination);
            length = node.Length;
        }
        else if (IpAddressParser.TryParseV6(node, groups))
        {
            length = IpAddressFormat.Write(groups, destination);
        }

        return length > 0;
    }

    // proto=https;for="[2001:db8::1]:4711";by=_gateway
    private static ReadOnlySpan<char> FindForwardedNode(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(';'))
        {
            var pair = WhiteSpace.Trim(text[range]);
            if (pair.StartsWith("for", StringComparison.OrdinalIgnoreCase) && WhiteSpace.Trim(pair[3..]) is ['=', .. var node])
                return node;
        }

        return text;
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> text)
    {
        text = WhiteSpace.Trim(text);
        return text is [('"' or '\'') and var quote, .., var last] && quote == last ? WhiteSpace.Trim(text[1..^1]) : text;
    }

    // Without brackets only IPv4 can have a port: more than one colon is IPv6.
    private static ReadOnlySpan<char> RemovePort(ReadOnlySpan<char> text)
    {
        if (text is ['[', .. var bracketed])
        {
            var close = bracketed.IndexOf(']');
            return close >= 0 && IsPortOrEmpty(bracketed[(close + 1)..]) ? bracketed[..close] : text;
        }

        var colon = text.IndexOf(':');
        return colon >= 0 && colon == text.LastIndexOf(':') && IsPortOrEmpty(text[colon..]) ? text[..colon] : text;
    }

    // A proxy may also obfuscate the port (RFC 7239, section 6.3): ":_p1".
    private static bool IsPortOrEmpty(ReadOnlySpan<char> text) =>
        text is [] or [':'] or [':', '_', ..]
        || (text is [':', .. var port] && port.Length <= MaxPortDigits && CharacterSets.IsAllDigits(port));
}
