using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>/tr</c>: the endpoint of the Meta Pixel.</summary>
/// <remarks>A tracking error must not break the page that sends it, so every request gets the same image. The Events
/// Manager's page lists the errors.</remarks>
internal sealed class PixelEndpoint(EventStore eventStore, TimeProvider timeProvider)
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
            Reject(null, null, error!.Reason, receivedAt);
        else
            Accept(context.Request, fields, receivedAt);

        await PixelImage.SendAsync(context.Response).ConfigureAwait(false);
    }

    private void Accept(HttpRequest request, PixelFields fields, DateTimeOffset receivedAt)
    {
        var dataset = fields["id"];
        if (!DatasetId.IsValid(dataset))
        {
            Reject(null, "id", "id must be a dataset ID, digits only.", receivedAt);
            return;
        }

        if (fields["ev"] is not { } eventName)
        {
            Reject(dataset, "ev", "ev (event name) is required.", receivedAt);
            return;
        }

        if (AutomaticEvents.Contains(eventName))
            return;

        var accepted = CreateRequest(dataset, receivedAt) with { EventsReceived = 1 };
        eventStore.Record(accepted, [BrowserEventParser.Parse(dataset!, eventName, fields, request, receivedAt)]);
    }

    private void Reject(string? dataset, string? field, string reason, DateTimeOffset receivedAt) =>
        eventStore.RecordRejection(
            CreateRequest(dataset, receivedAt) with { Field = field, RejectionReason = reason },
            [
                RefusedEventParser.CreateEmpty(dataset, EventSource.Browser, receivedAt, new()
                {
                    Title = "Pixel request ignored",
                    Reason = reason,
                    Field = field,
                    StatusCode = StatusCodes.Status200OK,
                }),
            ]);

    private static ReceivedRequest CreateRequest(string? dataset, DateTimeOffset receivedAt) => new()
    {
        Source = EventSource.Browser,
        ReceivedAt = receivedAt,
        Dataset = dataset,
        StatusCode = StatusCodes.Status200OK,
    };
}
