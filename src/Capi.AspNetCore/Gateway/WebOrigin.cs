namespace Capi.AspNetCore.Gateway;

/// <summary>Parses the origin of a page, as in the header <c>Origin</c> (<see href="https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Origin">reference</see>).</summary>
internal static class WebOrigin
{
    /// <summary>Parses an origin without path, query and user name.</summary>
    public static bool TryParse(string? text, out Uri origin)
    {
        origin = null!;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.UserInfo.Length > 0 || uri.PathAndQuery != "/" || uri.Fragment.Length > 0)
        {
            return false;
        }

        origin = uri;
        return true;
    }
}
