using System.Globalization;
using Capi.EventsManager.Faults;
using Capi.EventsManager.Parsing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Api;

/// <summary><c>/api/faults</c>: GET lists the faults, POST adds one, DELETE removes one (<c>/api/faults/{number}</c>) or all.</summary>
internal sealed class FaultsEndpoint(EventsManagerFaults faults)
{
    public Task GetAsync(HttpContext context) =>
        ApiJson.WriteAsync(context, StatusCodes.Status200OK, new FaultListDocument([.. faults.ToSnapshot().Select(entry => FaultDocument.FromFault(entry.Number, entry.Fault))]), ApiJsonContext.Default.FaultListDocument);

    public async Task AddAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;

        var (body, error) = await BodyReader.ReadBytesAsync(context.Request).ConfigureAwait(false);
        var (fault, reason) = error is null ? FaultParser.Parse(body) : (null, error.Reason);
        var number = 0;
        reason ??= faults.TryAdd(fault!, out number);
        await (reason is not null
            ? ApiJson.WriteErrorAsync(context, StatusCodes.Status400BadRequest, reason)
            : ApiJson.WriteAsync(context, StatusCodes.Status201Created, new FaultAddedDocument(number), ApiJsonContext.Default.FaultAddedDocument)).ConfigureAwait(false);
    }

    public async Task RemoveAsync(HttpContext context)
    {
        if (await ApiJson.RejectForeignAsync(context).ConfigureAwait(false))
            return;

        if (context.GetRouteValue("number") is not string text)
            faults.Clear();
        else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !faults.Remove(number))
        {
            await ApiJson.WriteErrorAsync(context, StatusCodes.Status404NotFound, "There is no fault with this number.").ConfigureAwait(false);
            return;
        }

        await GetAsync(context).ConfigureAwait(false);
    }
}
