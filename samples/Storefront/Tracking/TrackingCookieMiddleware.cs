namespace Storefront.Tracking;

/// <summary>Runs on each page request, so that a click ID in the URL is stored as soon as it arrives.</summary>
public sealed class TrackingCookieMiddleware(RequestDelegate next, VisitorTracking tracking)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && ConsentCookie.Read(http.Request).AllowsSending)
            tracking.SetCookies(http, http.Request.Path + http.Request.QueryString);

        return next(http);
    }
}
