using Capi.EventsManager.Parsing;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>/tr</c>: the endpoint of the Meta Pixel.</summary>
/// <remarks>A tracking error must not break the page that sends it, so every request gets the same image. The Events
/// Manager's page lists the errors.</remarks>
internal sealed class PixelEndpoint(IEventLedger ledger, RunSelector runs, TimeProvider timeProvider)
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

        var receivedAt = timeProvider.GetUtcNow();
        var (fields, error) = await PixelFields.ReadAsync(context.Request).ConfigureAwait(false);
        if (fields is null)
            Reject(CreateRequest(context.Request, null, receivedAt), null, error!.Reason);
        else
            Accept(context.Request, fields, receivedAt);

        await PixelImage.SendAsync(context.Response).ConfigureAwait(false);
    }

    private void Accept(HttpRequest request, PixelFields fields, DateTimeOffset receivedAt)
    {
        var received = CreateRequest(request, fields["test_event_code"], receivedAt);
        var dataset = fields["id"];
        if (!DatasetId.IsValid(dataset))
        {
            Reject(received, "id", "id must be a dataset ID, digits only.");
            return;
        }

        received = received with { Dataset = dataset };
        if (fields["ev"] is not { } eventName)
        {
            Reject(received, "ev", "ev (event name) is required.");
            return;
        }

        if (AutomaticEvents.Contains(eventName))
            return;

        ledger.Record(received with { EventsReceived = 1 }, [BrowserEventParser.Parse(dataset!, eventName, fields, request, receivedAt)]);
    }

    private void Reject(ReceivedRequest request, string? field, string reason) =>
        ledger.RecordRejection(
            request with { Field = field, RejectionReason = reason },
            [
                RefusedEventParser.CreateEmpty(request.Dataset, EventSource.Browser, request.ReceivedAt, new()
                {
                    Title = "Pixel request ignored",
                    Reason = reason,
                    Field = field,
                    StatusCode = StatusCodes.Status200OK,
                }),
            ]);

    private ReceivedRequest CreateRequest(HttpRequest request, string? testEventCode, DateTimeOffset receivedAt) => new()
    {
        Source = EventSource.Browser,
        ReceivedAt = receivedAt,
        Run = runs.Select(request, testEventCode),
        IsTest = testEventCode is not null,
        StatusCode = StatusCodes.Status200OK,
    };
}
