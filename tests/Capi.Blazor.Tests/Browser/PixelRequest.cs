using Microsoft.AspNetCore.WebUtilities;

namespace Capi.Blazor.Tests.Browser;

/// <summary>An event that a page sends to Meta.</summary>
internal sealed record PixelRequest(string Name, string Path, string? EventId)
{
    /// <summary>Reads the request of the Pixel's image; null for other requests.</summary>
    public static PixelRequest? Parse(string url)
    {
        var uri = new Uri(url);
        if (uri.AbsolutePath.TrimEnd('/') != "/tr")
            return null;

        var query = QueryHelpers.ParseQuery(uri.Query);
        return new PixelRequest(query["ev"].ToString(), query.TryGetValue("dl", out var page) ? new Uri(page.ToString()).PathAndQuery : "(image)", query.TryGetValue("eid", out var id) ? id.ToString() : null);
    }
}
