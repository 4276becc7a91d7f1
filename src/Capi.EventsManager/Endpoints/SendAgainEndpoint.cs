using System.Globalization;
using System.Text;
using Capi.EventsManager.Api;
using Capi.EventsManager.Page.EventDetail;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Receiving;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Endpoints;

/// <summary>Sends an event again: <c>POST /api/events/{number}/send-again</c>, and the form on the page of the event.</summary>
internal sealed class SendAgainEndpoint(IEventLedger ledger, EventResender resender)
{
    /// <summary>Maps the endpoint and the form.</summary>
    public void Map(WebApplication application)
    {
        application.MapPost("/api/events/{number:long}/send-again", HandleApiAsync);
        application.MapPost("/events/{number:long}/send-again", HandleFormAsync);
    }

    private async Task HandleApiAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;
        var (body, error) = await BodyReader.ReadBytesAsync(context.Request).ConfigureAwait(false);
        var (request, reason) = error is null ? resender.SendAgain(GetNumber(context), body) : (null, error.Reason);
        await (request is null
            ? ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, reason!)
            : ApiJson.WriteAsync(context, request.IsAccepted ? StatusCodes.Status200OK : StatusCodes.Status409Conflict, EventsDocument.RequestJson.FromRequest(request), ApiJsonContext.Default.RequestJson)).ConfigureAwait(false);
    }

    private async Task HandleFormAsync(HttpContext context)
    {
        if (!CrossOriginCheck.IsSameOrigin(context.Request) || !context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var (form, error) = await BodyReader.ReadFormAsync(context.Request).ConfigureAwait(false);
        var number = GetNumber(context);
        var (request, reason) = error is null ? resender.SendAgain(number, Encoding.UTF8.GetBytes(form["changes"].ToString())) : (null, error.Reason);
        if (request is not null)
        {
            PageHeaders.Write(context.Response);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = EventLabel.GetPath(request.EventNumbers is [var first, ..] ? first : number);
            return;
        }

        context.Response.StatusCode = ledger.Find(number) is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        var page = ledger.Find(number) is { } received ? EventDetailPage.Render(received, ledger.GetLedger(), showsClickIds: false, reason) : Page.NotFoundPage.Render();
        await PageEndpoint.WriteAsync(context, "text/html; charset=utf-8", page).ConfigureAwait(false);
    }

    private static long GetNumber(HttpContext context) => long.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture);
}
