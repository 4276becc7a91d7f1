using System.Net;
using Capi.Identifiers.HashedText;

namespace Capi.Identifiers.Browser;

/// <summary>Reads a query parameter of a URL as browsers do (<c>URLSearchParams.get</c>). Relative and invalid URLs are supported.</summary>
internal static class QueryParameter
{
    /// <summary>Finds the first value with this name (case-sensitive), percent-decoded; null if there is none or it is empty.</summary>
    public static string? Find(string? url, string name)
    {
        var text = url.AsSpan();
        if (text.Length > IdentifierWriter.MaxInputLength)
            return null;

        var fragment = text.IndexOf('#');
        if (fragment >= 0)
            text = text[..fragment];

        var query = text[(text.IndexOf('?') + 1)..];
        if (query.Length == text.Length)
            return null;

        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var equals = pair.IndexOf('=');
            if (Decode(equals < 0 ? pair : pair[..equals]) != name)
                continue;

            var value = equals < 0 ? "" : Decode(pair[(equals + 1)..]);
            return value.Length == 0 ? null : value;
        }

        return null;
    }

    private static string Decode(ReadOnlySpan<char> text) => WebUtility.UrlDecode(text.ToString());
}
