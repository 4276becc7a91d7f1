using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Capi.Delivery;

/// <summary>Sends a batch and retries without limit until Meta accepts or rejects it.</summary>
internal sealed class BatchSender
{
    private readonly Dataset _dataset;
    private readonly GraphTransport _transport;
    private readonly DeliveryLedger _ledger;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly LaneStop _stop;
    private readonly byte[] _tail;
    private readonly ResiliencePipeline<Attempt> _retry;

    public BatchSender(Dataset dataset, MetaCapiOptions options, GraphTransport transport, DeliveryLedger ledger, TimeProvider time, ILogger log, LaneStop stop)
    {
        (_dataset, _transport, _ledger, _time, _log, _stop) = (dataset, transport, ledger, time, log, stop);
        _tail = BatchContent.TailFor(dataset.TestEventCode);
        _retry = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }.AddRetry(Strategy(options)).Build();
    }

    /// <summary>Sends the batch until Meta accepts or rejects it. Events that become too old meanwhile are removed.</summary>
    /// <returns>The final attempt. It is one that would be retried only when the sender is draining and Meta refuses all events for the dataset.</returns>
    /// <exception cref="OperationCanceledException">The shutdown timeout has elapsed.</exception>
    public async Task<Attempt> SendAsync(EventBatch batch)
    {
        while (true)
        {
            // Draining interrupts a long retry delay: the events then get one more attempt immediately.
            var waitsUntil = _stop.IsDraining ? _stop.Ended : _stop.Draining;
            try
            {
                var attempt = await _retry.ExecuteAsync(
                    static async (state, _) => await state.Sender.AttemptAsync(state.Batch).ConfigureAwait(false),
                    (Sender: this, Batch: batch),
                    waitsUntil).ConfigureAwait(false);
                if (!IsRetried(attempt))
                    return attempt;
            }
            catch (OperationCanceledException) when (_stop.IsDraining && !_stop.Ended.IsCancellationRequested)
            {
            }

            _stop.Ended.ThrowIfCancellationRequested();
        }
    }

    private async Task<Attempt> AttemptAsync(EventBatch batch)
    {
        EndExpired(batch);
        if (batch.Count == 0)
            return default;

        using var content = new BatchContent(batch, _tail);
        try
        {
            var answer = await _transport.SendAsync(content, _stop.Ended).ConfigureAwait(false);
            return new(AnswerClassifier.Classify(answer), answer);
        }
        finally
        {
            batch.MayPool &= !content.IsBeingRead;
        }
    }

    // Meta rejects a whole request because of one event that is too old.
    private void EndExpired(EventBatch batch)
    {
        var expired = _ledger.EndExpired(batch, _time.GetUtcNow());
        if (expired > 0)
            _log.EventsExpired(_dataset.Alias, expired);
    }

    private bool IsRetried(in Attempt attempt) => attempt.IsRetried && !(attempt.IsHeld && _stop.IsDraining);

    private RetryStrategyOptions<Attempt> Strategy(MetaCapiOptions options) => new()
    {
        // No limit: retries end when the events are too old.
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxRetryDelay,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is null && IsRetried(arguments.Outcome.Result)),
        DelayGenerator = arguments => ValueTask.FromResult(RetryDelays.After(arguments.Outcome.Result, arguments.AttemptNumber, options)),
        OnRetry = arguments =>
        {
            Report(arguments.Outcome.Result, arguments.RetryDelay);
            return default;
        },
    };

    private void Report(in Attempt attempt, TimeSpan wait)
    {
        var answer = attempt.Answer;
        if (attempt.IsHeld)
            _log.LaneHeld(_dataset.Alias, attempt.Verdict, answer.Status, answer.Code, answer.Subcode, answer.TraceId, wait);
        else
            _log.Retrying(_dataset.Alias, attempt.Verdict, answer.Fault, answer.Status, answer.Code, answer.Subcode, answer.TraceId, wait);
    }
}
