// Umbraco: sends a Lead when a visitor has submitted a form of Umbraco Forms.
// Register it in a composer: builder.AddNotificationAsyncHandler<RecordCreatedNotification, FormSubmittedHandler>();
using Capi;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Forms.Core.Services.Notifications;

namespace Integrations;

/// <summary>A submitted contact form. The page's Pixel sends the record's key as <c>eventID</c>.</summary>
[MetaEvent(StandardEvents.Lead)]
public sealed partial record ContactRequested(
    [EventId] Guid RecordId,
    [EventTime] DateTimeOffset CreatedAt,
    [Hashed] string? Email,
    [Hashed] string? PhoneNumber,
    [Hashed] string? FirstName,
    [Hashed] string? LastName,
    [CustomData("form")] string Form);

/// <summary>Handles Umbraco's notification. It runs in the visitor's request, so the context is the one of the request.</summary>
/// <param name="capi">The client.</param>
/// <param name="visitor">The context of the current request, captured by the site.</param>
/// <param name="logger">The logger.</param>
public sealed class FormSubmittedHandler(IMetaCapiClient capi, IVisitorContext visitor, ILogger<FormSubmittedHandler> logger)
    : INotificationAsyncHandler<RecordCreatedNotification>
{
    /// <inheritdoc/>
    public async Task HandleAsync(RecordCreatedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var record in notification.CreatedEntities)
        {
            var result = await capi.SendContactRequestedAsync(
                new ContactRequested(
                    record.UniqueId,
                    new DateTimeOffset(DateTime.SpecifyKind(record.Created, DateTimeKind.Utc)),
                    record.ValueAsString("email"),
                    record.ValueAsString("phone"),
                    record.ValueAsString("firstName"),
                    record.ValueAsString("lastName"),
                    record.FormName),
                visitor.Current,
                cancellationToken);

            if (!result.IsAccepted)
                logger.LogWarning("Meta event of record {RecordId} was not accepted: {Status}, {Reason}", record.UniqueId, result.Status, result.Reason);
        }
    }
}

/// <summary>Gives the context of the current request.</summary>
public interface IVisitorContext
{
    /// <summary>The context, with the visitor's consent.</summary>
    MetaEventContext Current { get; }
}
