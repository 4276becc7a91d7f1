using Capi.AspNetCore.Capture;
using Capi.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Clicks;

/// <summary>Keeps the click ID in redirects within the site until the visitor answers, and removes it from the redirect after the answer.</summary>
internal static class ClickRedirect
{
    /// <summary>Completes the <c>Location</c> header of a response that is about to start.</summary>
    public static void Complete(HttpContext http, MetaRequest state)
    {
        if (!state.CarriesClick || !PageNavigation.IsRedirect(http.Response)
            || http.Response.Headers.Location is not [{ Length: > 0 } location] || !ClickUrl.IsOwnPage(http.Request, location))
        {
            return;
        }

        if (state.IsAnswered)
            http.Response.Headers.Location = ClickUrl.Remove(location);
        else if (state.FindPendingClick() is { } fbclid && !IsCleaning(http.Request, location))
            http.Response.Headers.Location = ClickUrl.Add(location, fbclid);
    }

    // A site that redirects to the same page to get rid of the parameter would do so forever.
    private static bool IsCleaning(HttpRequest request, string location) =>
        !Uri.TryCreate($"{request.Scheme}://{RequestHost.GetAuthority(request)}{ClickUrl.Remove(PendingClick.GetPathAndQuery(request))}", UriKind.Absolute, out var current)
        || !Uri.TryCreate(current, location, out var target)
        || target.PathAndQuery == current.PathAndQuery;
}
