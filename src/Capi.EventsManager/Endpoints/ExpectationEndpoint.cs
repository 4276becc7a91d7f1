using System.Text.Json;
using Capi.EventsManager.Expectations;
using Capi.EventsManager.Page;
using Capi.EventsManager.Parsing;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /api/expectations</c>: waits for events and answers 200 when they arrived, 409 with the reasons when they didn't, 400 for an invalid request.</summary>
internal sealed class ExpectationEndpoint(ExpectationWaiter waiter)
{
    public async Task HandleAsync(HttpContext context)
    {
        PageHeaders.Write(context.Response);
        if (CrossOriginCheck.IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var (body, error) = await BodyReader.ReadBytesAsync(context.Request).ConfigureAwait(false);
        var (expectation, reason) = error is null ? ExpectationParser.Parse(body) : (null, error.Reason);
        var result = expectation is null
            ? new ExpectationResult { Events = [], Reasons = [reason!] }
            : await waiter.WaitAsync(expectation, context.RequestAborted).ConfigureAwait(false);

        context.Response.StatusCode = expectation is null ? StatusCodes.Status400BadRequest : result.IsMet ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(JsonSerializer.Serialize(ExpectationDocument.FromResult(result), EventsDocumentContext.Default.ExpectationDocument), context.RequestAborted).ConfigureAwait(false);
    }
}
