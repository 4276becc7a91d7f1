using Capi.Identifiers.Text;

namespace Capi.Identifiers.Browser;

/// <summary>Normalises the host name of a request.</summary>
internal static class HostName
{
    /// <summary>Lower-cases and removes scheme, path, port, brackets and trailing dots; empty if nothing remains.</summary>
    public static string Normalize(string? host)
    {
        var text = WhiteSpace.Trim(host);
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            text = text[(scheme + 3)..];

        var end = text.IndexOfAny('/', '?', '#');
        if (end >= 0)
            text = text[..end];

        return RemovePort(text).TrimEnd('.').ToString().ToLowerInvariant();
    }

    private static ReadOnlySpan<char> RemovePort(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('['))
        {
            var close = text.IndexOf(']');
            return close < 0 ? text[1..] : text[1..close];
        }

        // More than one colon without brackets is an IPv6 address, not a port.
        var colon = text.IndexOf(':');
        return colon >= 0 && text.LastIndexOf(':') == colon ? text[..colon] : text;
    }
}
