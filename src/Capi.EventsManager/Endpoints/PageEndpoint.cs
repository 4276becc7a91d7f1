using Capi.EventsManager.Page;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary>Shows the received events: <c>/</c> as an HTML page, <c>/api/events</c> as JSON.</summary>
internal sealed class PageEndpoint(EventStore eventStore)
{
    public Task GetPageAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(EventsPage.Render(eventStore.Events, eventStore.Requests));
    }

    public Task GetEventsAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(EventsJson.Render(eventStore.Events, eventStore.Requests));
    }
}
