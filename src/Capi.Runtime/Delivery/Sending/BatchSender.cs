using Capi.Delivery.Configuration;
using Capi.Delivery.Queue;
using Capi.Delivery.Responses;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Capi.Delivery.Sending;

/// <summary>Sends a batch and retries without limit until Meta accepts or rejects it.</summary>
internal sealed class BatchSender
{
    private readonly Dataset _dataset;
    private readonly GraphTransport _transport;
    private readonly EventOutcomeCounter _outcomes;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly ShutdownSignal _shutdown;
    private readonly VersionWarningReporter _versionWarning;
    private readonly byte[] _tail;
    private readonly ResiliencePipeline<SendAttempt> _retry;

    public BatchSender(Dataset dataset, MetaCapiOptions options, GraphTransport transport, EventOutcomeCounter outcomes, TimeProvider timeProvider, ILogger logger, ShutdownSignal shutdown)
    {
        (_dataset, _transport, _outcomes, _timeProvider, _logger, _shutdown) = (dataset, transport, outcomes, timeProvider, logger, shutdown);
        _versionWarning = new(dataset, options.GraphVersion, logger);
        _tail = BatchContent.CreateTail(dataset.TestEventCode);
        _retry = new ResiliencePipelineBuilder<SendAttempt> { TimeProvider = timeProvider }.AddRetry(CreateRetryOptions(options)).Build();
    }

    /// <summary>Sends the batch until Meta accepts or rejects it. Events that become too old meanwhile are removed.</summary>
    /// <returns>The final attempt. It is one that would be retried only when the sender is draining and Meta refuses all events for the dataset.</returns>
    /// <exception cref="OperationCanceledException">The shutdown timeout has elapsed.</exception>
    public async Task<SendAttempt> SendAsync(EventBatch batch)
    {
        while (true)
        {
            // Draining interrupts a long retry delay: the events then get one more attempt immediately.
            var cancellationToken = _shutdown.IsDraining ? _shutdown.AbortToken : _shutdown.DrainToken;
            try
            {
                var attempt = await _retry.ExecuteAsync(
                    static async (state, _) => await state.Sender.SendOnceAsync(state.Batch).ConfigureAwait(false),
                    (Sender: this, Batch: batch),
                    cancellationToken).ConfigureAwait(false);
                if (!ShouldRetry(attempt))
                    return attempt;
            }
            catch (OperationCanceledException) when (_shutdown.IsDraining && !_shutdown.AbortToken.IsCancellationRequested)
            {
            }

            _shutdown.AbortToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<SendAttempt> SendOnceAsync(EventBatch batch)
    {
        CompleteExpired(batch);
        if (batch.Count == 0)
            return new(ResponseClass.Delivered, new());

        using var content = new BatchContent(batch, _tail);
        try
        {
            var response = await _transport.SendAsync(content, _shutdown.AbortToken).ConfigureAwait(false);
            _versionWarning.Report(response);
            return new(ResponseClassifier.Classify(response), response);
        }
        finally
        {
            batch.CanPoolBuffers &= !content.IsBeingRead;
        }
    }

    // Meta rejects a whole request because of one event that is too old.
    private void CompleteExpired(EventBatch batch)
    {
        var expired = _outcomes.CompleteExpired(batch, _timeProvider.GetUtcNow());
        if (expired > 0)
            _logger.EventsExpired(_dataset.Alias, expired);
    }

    private bool ShouldRetry(in SendAttempt attempt) => attempt.ShouldRetry && !(attempt.ShouldHold && _shutdown.IsDraining);

    private RetryStrategyOptions<SendAttempt> CreateRetryOptions(MetaCapiOptions options) => new()
    {
        // No limit: retries end when the events are too old.
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxRetryDelay,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is null && ShouldRetry(arguments.Outcome.Result)),
        DelayGenerator = arguments => ValueTask.FromResult(RetryDelays.GetDelay(arguments.Outcome.Result, arguments.AttemptNumber, options)),
        OnRetry = arguments =>
        {
            LogRetry(arguments.Outcome.Result, arguments.RetryDelay);
            return default;
        },
    };

    private void LogRetry(in SendAttempt attempt, TimeSpan wait)
    {
        var response = attempt.Response;
        if (attempt.ShouldHold)
            _logger.DatasetOnHold(_dataset.Alias, attempt.Class.GetText(), response.Status, response.Code, response.Subcode, response.TraceId, wait);
        else
            _logger.Retrying(_dataset.Alias, attempt.Class.GetText(), response.Fault, response.Status, response.Code, response.Subcode, response.TraceId, wait);
    }
}
