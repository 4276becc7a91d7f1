namespace Storefront.Tracking;

/// <summary>Sees each page a visitor opens, so that a click id in the address is kept from its first sight on.</summary>
public sealed class VisitMiddleware(RequestDelegate next, Visit visit)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && ConsentCookie.Read(http.Request).AllowsSending)
            visit.Begin(http, http.Request.Path + http.Request.QueryString);

        return next(http);
    }
}
