using Capi.EventsManager.Api;
using Capi.EventsManager.Expectations;
using Capi.EventsManager.Parsing;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /api/expectations</c>: waits for events and answers 200 when they arrived, 409 with the reasons when they didn't, 400 for an invalid request.</summary>
internal sealed class ExpectationEndpoint(ExpectationWaiter waiter)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;

        var (body, error) = await BodyReader.ReadBytesAsync(context.Request).ConfigureAwait(false);
        var (expectation, reason) = error is null ? ExpectationParser.Parse(body) : (null, error.Reason);
        var result = expectation is null
            ? new ExpectationResult { Events = [], Reasons = [reason!] }
            : await waiter.WaitAsync(expectation, context.RequestAborted).ConfigureAwait(false);

        var statusCode = expectation is null ? StatusCodes.Status400BadRequest : result.IsMet ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        await ApiJson.WriteAsync(context, statusCode, ExpectationDocument.FromResult(result), ApiJsonContext.Default.ExpectationDocument).ConfigureAwait(false);
    }
}
