using Capi.EventsManager.Page;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Shows the received events as an HTML page.</summary>
internal sealed class PageEndpoint(IEventLedger ledger)
{
    public Task GetPageAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(EventsPage.Render(ledger.Query(new EventQuery { Limit = EventQuery.MaxLimit }).Events, ledger.GetLedger().Requests));
    }
}
