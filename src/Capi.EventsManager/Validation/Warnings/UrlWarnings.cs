using System.Net;
using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Malformed URLs, URLs of a development machine, and URLs with personal data.</summary>
internal static class UrlWarnings
{
    private static readonly string[] Keys = ["event_source_url", "referrer_url"];

    private static readonly string[] LocalSuffixes = [".localhost", ".local", ".internal", ".test"];

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        foreach (var key in Keys)
        {
            var value = view.GetMember(key);
            var path = view.Path.Append(key);
            if (value.ValueKind is not JsonValueKind.Undefined && !HttpUrl.IsValid(value))
                yield return new(path, "should be an absolute http or https URL.");

            if (value.ValueKind is not JsonValueKind.String)
                continue;

            var url = value.GetString()!;
            if (PersonalText.Contains(url))
                yield return new(path, "contains personal data; remove it from the URL or cut the query.");

            if (HttpUrl.IsValid(value) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsLocal(uri))
                yield return new(path, "is a URL of a development machine or a private network; send the page's public URL.");
        }
    }

    private static bool IsLocal(Uri uri) =>
        IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)
            ? ClientIpAddress.IsPrivate(address)
            : uri.IsLoopback || !uri.Host.Contains('.') || LocalSuffixes.Any(suffix => uri.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
}
