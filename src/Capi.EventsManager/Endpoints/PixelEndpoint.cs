using Capi.EventsManager.Ledger;
using Capi.EventsManager.Reading;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>/tr</c>: the endpoint of the Meta Pixel.</summary>
/// <remarks>A tracking error must not break the page that sends it, so every request gets the same image. The Events
/// Manager's page lists the errors.</remarks>
internal sealed class PixelEndpoint(EventLedger ledger, TimeProvider clock)
{
    private static readonly HashSet<string> AutomaticEvents = new(["Microdata", "SubscribedButtonClick"], StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        PixelHeaders.Write(context);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var arrival = clock.GetUtcNow();
        var (fields, error) = await PixelFields.ReadAsync(context.Request).ConfigureAwait(false);
        if (fields is null)
            Refuse(null, null, error!.Reason, arrival);
        else
            Take(context.Request, fields, arrival);

        await PixelImage.SendAsync(context.Response).ConfigureAwait(false);
    }

    private void Take(HttpRequest request, PixelFields fields, DateTimeOffset arrival)
    {
        var dataset = fields["id"];
        if (!DatasetId.IsOne(dataset))
        {
            Refuse(null, "id", "id must be a dataset ID, digits only.", arrival);
            return;
        }

        if (fields["ev"] is not { } eventName)
        {
            Refuse(dataset, "ev", "ev (event name) is required.", arrival);
            return;
        }

        if (AutomaticEvents.Contains(eventName))
            return;

        var accepted = Request(dataset, arrival) with { EventsReceived = 1 };
        ledger.Record(accepted, [BrowserCopy.From(dataset!, eventName, fields, request, arrival)]);
    }

    private void Refuse(string? dataset, string? field, string reason, DateTimeOffset arrival) =>
        ledger.Record(Request(dataset, arrival) with { Field = field, Refusal = reason }, []);

    private static ReceivedRequest Request(string? dataset, DateTimeOffset arrival) => new()
    {
        Source = EventSource.Browser,
        ReceivedAt = arrival,
        Dataset = dataset,
        StatusCode = StatusCodes.Status200OK,
    };
}
