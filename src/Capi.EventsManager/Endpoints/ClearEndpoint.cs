using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /clear</c>: removes the events and requests of a run or all, then shows the list.</summary>
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

        var run = RunSelector.FindName(context.Request);
        ledger.Clear(run);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = PageLinks.WithRun("/events", run);
        return Task.CompletedTask;
    }
}
