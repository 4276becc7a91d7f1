using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Streaming;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Api;

/// <summary><c>/api/events</c>: GET returns events, a page at a time, and the last requests; DELETE removes those of a run or all.</summary>
internal sealed class EventsEndpoint(IEventLedger ledger, ChangeStream stream)
{
    public Task GetAsync(HttpContext context)
    {
        if (context.Request.Query["follow"].ToString() is "true" or "1")
            return stream.SendAsync(context);

        var (query, reason) = EventQueryParser.Parse(context.Request);
        if (query is null)
            return ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, reason!);

        var page = ledger.Query(query);
        return ApiJson.WriteAsync(context, StatusCodes.Status200OK, EventsDocument.Create(page.Events, ledger.GetNewest(query.Run).Requests, page.Next), ApiJsonContext.Default.EventsDocument);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;

        ledger.Clear(RunSelector.FindName(context.Request));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
