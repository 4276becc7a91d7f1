using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /clear</c>: removes all events and requests, then shows the list.</summary>
internal sealed class ClearEndpoint(IEventLedger ledger)
{
    public Task HandleAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        if (!CrossOriginCheck.IsSameOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        ledger.Clear();
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/events";
        return Task.CompletedTask;
    }
}
