using Capi.Identity;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The send loop of one dataset: read a batch, send it, apply the response. An exception in the loop is logged and the loop restarts.</summary>
internal sealed class LaneWorker(
    Dataset dataset, EventQueue queue, Batcher batcher, BatchSender sender, DeliveryLedger ledger, TimeProvider time, ILogger log, LaneStop stop)
{
    // Batches that were read from the queue and have not ended. They survive a restart of the loop.
    private readonly Stack<EventBatch> _open = new();

    /// <summary>Runs until the queue is drained or the shutdown aborts; then counts the remaining events as lost.</summary>
    public async Task RunAsync()
    {
        while (!await TryPumpAsync().ConfigureAwait(false))
            await Task.Delay(DeliveryLimits.RestartDelay, time, stop.Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        LoseRest();
    }

    private async Task<bool> TryPumpAsync()
    {
        try
        {
            await PumpAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (stop.Ended.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception)
        {
            Quietly.Do((Worker: this, exception), static fault => fault.Worker.Report(fault.exception));
            return false;
        }
    }

    private async Task PumpAsync()
    {
        while (true)
        {
            if (!_open.TryPeek(out var batch))
            {
                batch = await batcher.NextAsync().ConfigureAwait(false);
                if (batch is null)
                    return;
                _open.Push(batch);
            }

            if (batch.Count > 0 && !Settle(batch, await sender.SendAsync(batch).ConfigureAwait(false)))
                return;
            if (batch.Count == 0)
                _open.Pop().ReachMarks();
        }
    }

    /// <summary>Ends the events according to the response; returns false when they can't be delivered while draining.</summary>
    /// <remarks>A rejected batch is not bisected yet: one invalid event fails its whole batch, and every event of it is counted as rejected.</remarks>
    private bool Settle(EventBatch batch, in Attempt attempt)
    {
        var (sent, answer) = (batch.Count, attempt.Answer);
        if (sent == 0)
            return true;
        switch (attempt.Verdict)
        {
            case Verdict.Delivered:
                var taken = Math.Min(sent, answer.EventsReceived ?? 0);
                ledger.End(batch, taken, EventOutcome.Delivered);
                ledger.End(batch, sent - taken, EventOutcome.Shortfall);
                if (taken < sent)
                    log.Shortfall(dataset.Alias, sent, taken, answer.TraceId);
                else
                    log.BatchDelivered(dataset.Alias, sent, answer.TraceId);
                return true;

            case Verdict.TooLarge when sent > 1:
                _open.Pop();
                _open.Push(batch.SplitOff());
                _open.Push(batch);
                return true;

            case Verdict.TooLarge or Verdict.Rejected:
                ledger.End(batch, sent, EventOutcome.Rejected);
                log.BatchRejected(dataset.Alias, sent, answer.Status, answer.Code, answer.Subcode, answer.TraceId);
                return true;

            default:
                return false;
        }
    }

    private void LoseRest()
    {
        // Close the queue first, so that no event is accepted now and never ended.
        queue.Close();
        while (queue.TryRead(out var next))
        {
            var rest = new EventBatch(1, 0, 0);
            if (next.Flush is { } mark)
                rest.Add(mark);
            else
                rest.Add(next.Event);
            _open.Push(rest);
        }

        while (_open.TryPop(out var batch))
        {
            ledger.End(batch, batch.Count, EventOutcome.Shutdown);
            batch.ReachMarks();
        }
    }

    private void Report(Exception fault) => log.LoopFailed(dataset.Alias, fault.GetType().Name);
}
