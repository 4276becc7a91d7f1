namespace Capi.Analyzers.Migration.Anchors;

/// <summary>Recognizes parts of the endpoint's address in text.</summary>
internal static class EndpointText
{
    private static readonly string[] OwnHosts = ["facebook.com", "facebook.net", "fb.com", "fb.me", "localhost", "example.", "schemas.", "schema.org", "w3.org", "json-schema.org", "127.0.0.1", "[::1]", "aka.ms"];

    /// <summary>True when the text contains Meta's host.</summary>
    public static bool HasHost(string text) => text.IndexOf("graph.facebook", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>True when the text begins with a host that isn't Meta's.</summary>
    public static bool HasForeignHost(string text) => text.IndexOf("://", StringComparison.Ordinal) is > 0 and < 8 && !HasHost(text) && text.IndexOf("://{", StringComparison.Ordinal) < 0;

    /// <summary>True when the text is an address on another host of an interface.</summary>
    public static bool HasOtherHost(string text)
    {
        var start = text.IndexOf("https://", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || text.IndexOf('.', start) < 0 || OwnHosts.Any(host => text.IndexOf(host, start, StringComparison.OrdinalIgnoreCase) >= 0))
            return false;

        // A page of the shop is no interface, an endpoint is.
        var host = text.Substring(start + "https://".Length);
        return VendorNames.Contains(host) || host.StartsWith("api.", StringComparison.OrdinalIgnoreCase) || host.IndexOf("/api", StringComparison.OrdinalIgnoreCase) >= 0 || host.IndexOf("-api.", StringComparison.OrdinalIgnoreCase) >= 0 || host.StartsWith("tr.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True when the text ends the path of the endpoint: <c>/events</c>, also before a query string.</summary>
    public static bool HasEventsPath(string text)
    {
        for (var at = text.IndexOf("events", StringComparison.Ordinal); at >= 0; at = text.IndexOf("events", at + 1, StringComparison.Ordinal))
        {
            var end = at + "events".Length;
            var isStart = at > 0 ? text[at - 1] is '/' or '}' : text.Length == end || text[end] == '?';
            if (isStart && (end == text.Length || text[end] == '?' || (text[end] == '/' && end + 1 == text.Length)))
                return true;
        }

        return false;
    }
}
