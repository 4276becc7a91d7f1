using Capi.EventsManager.Parsing;
using Capi.EventsManager.Quality;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Api;

/// <summary><c>POST /api/quality</c>: takes what <c>capi quality</c> read at Meta, as JSON lines, and shows it beside the estimates.</summary>
internal sealed class MeasuredScoresEndpoint(MeasuredScores scores)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;
        var (body, error) = await BodyReader.ReadBytesAsync(context.Request).ConfigureAwait(false);
        var (count, reason) = error is null ? scores.Add(body) : (0, error.Reason);
        await (reason is not null
            ? ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, reason)
            : ApiJson.WriteAsync(context, StatusCodes.Status200OK, new ScoresAddedDocument(count), ApiJsonContext.Default.ScoresAddedDocument)).ConfigureAwait(false);
    }
}
