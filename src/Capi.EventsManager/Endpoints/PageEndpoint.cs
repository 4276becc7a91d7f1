using Capi.EventsManager.Ledger;
using Capi.EventsManager.Page;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>What the developer sees: <c>/</c> for people, <c>/api/events</c> for machines.</summary>
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
