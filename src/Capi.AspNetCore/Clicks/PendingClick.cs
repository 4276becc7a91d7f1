using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Clicks;

/// <summary>The ad click of a visitor who hasn't answered yet. Nothing may be stored in the browser before the answer, so the site's pages hand it on in their URLs.</summary>
internal static class PendingClick
{
    /// <summary>Finds the click of a request.</summary>
    public static string? Find(HttpRequest request) => ClickIdFinder.Find(request, landingUrl: null, hasCookie: false);

    /// <summary>The URL of the request, relative to its host.</summary>
    public static string GetPathAndQuery(HttpRequest request) =>
        request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.Value;
}
