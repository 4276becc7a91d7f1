using Capi.Identity;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The loop of one lane: batch, send, settle. It never dies; a fault inside it is logged and the loop starts again.</summary>
internal sealed class LaneWorker(
    Dataset dataset, EventQueue queue, Batcher batcher, BatchSender sender, DeliveryLedger ledger, TimeProvider time, ILogger log, LaneStop stop)
{
    // What was taken out of the queue and has not ended. It outlives a fault of the loop.
    private readonly Stack<EventBatch> _open = new();

    /// <summary>Runs until the lane has drained or must end; then ends what is left as lost.</summary>
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

    /// <summary>Ends the events as the answer says; false when draining can't deliver them.</summary>
    /// <remarks>A rejected batch is not bisected yet: one bad event takes its batch along, and each is counted as rejected.</remarks>
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
        // The queue is closed here, so that nothing is taken over behind our back and never ended.
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
