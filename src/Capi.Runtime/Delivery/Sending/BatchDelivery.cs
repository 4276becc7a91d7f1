using Capi.Delivery.Queue;
using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>Delivers a batch and the parts into which answers split it. Used by several tasks, each with its own parts.</summary>
internal sealed class BatchDelivery(BatchSender sender, BatchSettlement settlement, RejectionSearch search, DeliveryGate gate)
{
    /// <summary>Delivers the parts, from the top of the stack, until each has ended. When the rest can't be delivered before shutdown, and after an exception, the stack has what is left.</summary>
    public async Task DeliverAsync(Stack<EventBatch> parts)
    {
        while (parts.TryPeek(out var part))
        {
            if (part.Count == 0)
                parts.Pop();
            else if (gate.IsSystemic && part.Count > 1)
                PushProbe(parts, part);
            else if (await sender.SendAsync(part, BatchProgress.MaxRefusals).ConfigureAwait(false) is { } attempt)
                await ApplyAsync(part, attempt, parts).ConfigureAwait(false);
            else
                return;
        }
    }

    // While every event is rejected, a single event finds out whether that is over: a batch could be rejected for an invalid event.
    private static void PushProbe(Stack<EventBatch> parts, EventBatch part) => parts.Push(part.TakeFirst(1));

    private async Task ApplyAsync(EventBatch part, SendAttempt attempt, Stack<EventBatch> parts)
    {
        if (part.Count == 0)
            return;
        switch (attempt.Class)
        {
            case ResponseClass.Delivered:
                await settlement.DeliverAsync(part, attempt.Response).ConfigureAwait(false);
                break;

            case ResponseClass.TooLarge when part.Count > 1:
                var firstHalf = part.TakeFirst((part.Count + 1) / 2);
                parts.Push(firstHalf);
                break;

            case ResponseClass.TooLarge:
                part.AddAttempt(null);
                await settlement.DeadLetterAsync(part, DeadLetterReason.TooLarge, attempt).ConfigureAwait(false);
                break;

            case var _ when gate.IsSystemic:
                ReturnProbe(parts);
                search.LogSystemic(attempt);
                break;

            default:
                await search.RunAsync(part, attempt, parts).ConfigureAwait(false);
                break;
        }
    }

    // Behind the others, so that the next probe is another event.
    private static void ReturnProbe(Stack<EventBatch> parts)
    {
        var probe = parts.Pop();
        if (parts.TryPeek(out var rest))
            rest.Append(probe);
        else
            parts.Push(probe);
    }
}
