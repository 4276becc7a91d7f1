using Capi.EventsManager.Ledger;
using Capi.EventsManager.Page;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Shows the received events: <c>/</c> as an HTML page, <c>/api/events</c> as JSON.</summary>
internal sealed class PageEndpoint(EventLedger ledger)
{
    public Task ShowAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(EventsPage.Render(ledger.Events, ledger.Requests));
    }

    public Task ListAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(EventsJson.Render(ledger.Events, ledger.Requests));
    }
}
