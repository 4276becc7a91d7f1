using Capi.Delivery.Configuration;
using Capi.Delivery.Queue;
using Capi.Delivery.Responses;
using Capi.Delivery.Sending;
using Capi.Identifiers.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The send loop of one dataset: read a batch, send it, apply the response. An exception in the loop is logged and the loop restarts.</summary>
internal sealed class DeliveryWorker(
    Dataset dataset, EventQueue queue, BatchReader batchReader, BatchSender batchSender, EventOutcomeCounter outcomes, TimeProvider timeProvider, ILogger logger, ShutdownSignal shutdown)
{
    // Batches that were read from the queue and have not ended. They survive a restart of the loop.
    private readonly Stack<EventBatch> _openBatches = new();

    /// <summary>Runs until the queue is drained or the shutdown aborts; then counts the remaining events as lost.</summary>
    public async Task RunAsync()
    {
        while (!await TryRunLoopAsync().ConfigureAwait(false))
            await Task.Delay(DeliveryLimits.RestartDelay, timeProvider, shutdown.AbortToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        DiscardRemaining();
    }

    private async Task<bool> TryRunLoopAsync()
    {
        try
        {
            await RunLoopAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (shutdown.AbortToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception)
        {
            IgnoreExceptions.Invoke((Worker: this, exception), static fault => fault.Worker.LogFailure(fault.exception));
            return false;
        }
    }

    private async Task RunLoopAsync()
    {
        while (true)
        {
            if (!_openBatches.TryPeek(out var batch))
            {
                batch = await batchReader.ReadBatchAsync().ConfigureAwait(false);
                if (batch is null)
                    return;
                _openBatches.Push(batch);
            }

            if (batch.Count > 0 && !ApplyResponse(batch, await batchSender.SendAsync(batch).ConfigureAwait(false)))
                return;
            if (batch.Count == 0)
                _openBatches.Pop().CompleteFlushes();
        }
    }

    /// <summary>Ends the events according to the response; returns false when they can't be delivered while draining.</summary>
    /// <remarks>A rejected batch is not bisected yet: one invalid event fails its whole batch, and every event of it is counted as rejected.</remarks>
    private bool ApplyResponse(EventBatch batch, in SendAttempt attempt)
    {
        var (sent, response) = (batch.Count, attempt.Response);
        if (sent == 0)
            return true;
        switch (attempt.Class)
        {
            case ResponseClass.Delivered:
                var received = Math.Min(sent, response.EventsReceived ?? 0);
                outcomes.Complete(batch, received, EventOutcome.Delivered);
                outcomes.Complete(batch, sent - received, EventOutcome.Shortfall);
                if (received < sent)
                    logger.BatchPartiallyAccepted(dataset.Alias, sent, received, response.TraceId);
                else
                    logger.BatchDelivered(dataset.Alias, sent, response.TraceId);
                return true;

            case ResponseClass.TooLarge when sent > 1:
                _openBatches.Pop();
                _openBatches.Push(batch.SplitSecondHalf());
                _openBatches.Push(batch);
                return true;

            case ResponseClass.TooLarge or ResponseClass.Rejected or ResponseClass.RejectedUnknown:
                outcomes.Complete(batch, sent, EventOutcome.Rejected);
                logger.BatchRejected(dataset.Alias, sent, response.Status, response.Code, response.Subcode, response.TraceId);
                return true;

            default:
                return false;
        }
    }

    private void DiscardRemaining()
    {
        // Close the queue first, so that no event is accepted now and never ended.
        queue.Close();
        while (queue.TryRead(out var next))
        {
            var remaining = new EventBatch(1, 0, 0);
            if (next.Marker is { } marker)
                remaining.Add(marker);
            else
                remaining.Add(next.Event);
            _openBatches.Push(remaining);
        }

        while (_openBatches.TryPop(out var batch))
        {
            outcomes.Complete(batch, batch.Count, EventOutcome.Shutdown);
            batch.CompleteFlushes();
        }
    }

    private void LogFailure(Exception fault) => logger.LoopFailed(dataset.Alias, fault.GetType().Name);
}
