using Capi.Identifiers;
using Microsoft.AspNetCore.WebUtilities;

namespace Storefront.Consent;

/// <summary>The ad click of a visitor who hasn't answered the banner yet. Nothing may be stored in the browser before the answer, so the shop's links carry it from
/// page to page.</summary>
public static class LandingClick
{
    private const string Parameter = "fbclid";

    /// <summary>Returns the click ID that the links of this page must carry; null without a click and after the answer.</summary>
    public static string? Find(HttpRequest request) =>
        ConsentAnswer.Find(request) is null ? ClickId.FindFbclid(request.QueryString.Value) : null;

    /// <summary>Adds the click ID to a link of the shop.</summary>
    public static string AddTo(string url, string fbclid) => QueryHelpers.AddQueryString(url, Parameter, fbclid);

    /// <summary>Removes the click ID from a path with its query: after the answer it is either in a cookie or not wanted.</summary>
    public static string RemoveFrom(string url)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
            return url;

        var parameters = QueryHelpers.ParseQuery(url[start..]).Where(parameter => parameter.Key != Parameter);
        return QueryHelpers.AddQueryString(url[..start], parameters);
    }
}
