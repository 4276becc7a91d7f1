using System.Diagnostics;
using Capi.Delivery.Queue;
using Capi.Delivery.Responses;
using Capi.Delivery.Sending;
using Capi.Identifiers.Diagnostics;

namespace Capi.Delivery;

/// <summary>The spans of one dataset: one when an event is enqueued, and one per request, linked to those of its events. Without a listener there are none. No IDs, no URLs, no payload. Thread safe.</summary>
/// <param name="alias">The alias of the dataset.</param>
internal sealed class DeliverySpans(string alias)
{
    private const int MaxLinks = 32;

    private static readonly ActivitySource Source = new("Capi.Runtime");

    private readonly EnqueueContexts _contexts = new();
    private readonly string _enqueueName = $"enqueue {alias}";
    private readonly string _sendName = $"send {alias}";

    /// <summary>True if anybody listens.</summary>
    public static bool IsEnabled => Source.HasListeners();

    /// <summary>Starts the span of an event that is enqueued; null if nobody wants it. The caller is an async method, so that the current span is the previous one again when it returns.</summary>
    /// <param name="json">The event.</param>
    public Activity? StartEnqueue(ReadOnlySpan<byte> json)
    {
        var span = Start(_enqueueName, ActivityKind.Producer, "create", null);
        if (span is { IsAllDataRequested: true })
            _contexts.Add(json, span.Context);
        return span;
    }

    /// <summary>Ends the span of an event that was enqueued.</summary>
    public static void EndEnqueue(Activity? span, EnqueueResult result) => IgnoreExceptions.Invoke((span, result), static ended =>
    {
        ended.span?.SetTag("capi.enqueue.result", DeliveryMetrics.GetTagValue(ended.result.Status));
        if (ended.result.Status is not (EnqueueStatus.Accepted or EnqueueStatus.Duplicate))
            ended.span?.SetStatus(ActivityStatusCode.Error);
        ended.span?.Dispose();
    });

    /// <summary>Starts the span of a request, which has no parent; null if nobody wants it. The caller is an async method.</summary>
    public Activity? StartSend(EventBatch batch)
    {
        // The delivery loop was started by the host, or by a caller who has nothing to do with these events.
        Activity.Current = null;
        var span = Start(_sendName, ActivityKind.Client, "send", _contexts.GetLinks(batch.Events, MaxLinks));
        span?.SetTag("messaging.batch.message_count", batch.Count);
        return span;
    }

    /// <summary>Ends the span of a request.</summary>
    public static void EndSend(Activity? span, in SendAttempt attempt) => IgnoreExceptions.Invoke((span, attempt), static ended =>
    {
        var tag = LaneMetrics.GetTag(ended.attempt.Response);
        ended.span?.SetTag(tag.Key, tag.Value);
        if (ended.attempt.Class != ResponseClass.Delivered)
            ended.span?.SetStatus(ActivityStatusCode.Error);
        ended.span?.Dispose();
    });

    /// <summary>Ends a span that has not ended, for example that of a request that the shutdown cancelled.</summary>
    public static void Abandon(Activity? span) => IgnoreExceptions.Invoke(span, static span =>
    {
        if (span is { IsStopped: false })
            span.SetStatus(ActivityStatusCode.Error).Dispose();
    });

    // Samplers and listeners are code of the application.
    private Activity? Start(string name, ActivityKind kind, string operation, IEnumerable<ActivityLink>? links)
    {
        try
        {
            var span = Source.StartActivity(kind, links: links, name: name);
            return span?.SetTag("messaging.operation.type", operation).SetTag("capi.dataset", alias);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
