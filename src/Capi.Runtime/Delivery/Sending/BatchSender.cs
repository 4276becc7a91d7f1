using Capi.Delivery.Configuration;
using Capi.Delivery.Queue;
using Capi.Delivery.Responses;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace Capi.Delivery.Sending;

/// <summary>Sends a batch until the answer decides about its events: waits at the gate, for a slot and after failures. Used by several tasks, each with its own batch.</summary>
internal sealed class BatchSender
{
    private readonly Dataset _dataset;
    private readonly MetaCapiOptions _options;
    private readonly GraphTransport _transport;
    private readonly DeliveryGate _gate;
    private readonly InFlightLimiter _limiter;
    private readonly RejectionHistory _history;
    private readonly UsageGauge _usage;
    private readonly BatchSettlement _settlement;
    private readonly DeliverySpans _spans;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly ShutdownSignal _shutdown;
    private readonly VersionWarningReporter _versionWarning;
    private readonly byte[] _tail;
    private readonly CircuitBreakerManualControl _breakerControl = new();
    private readonly ResiliencePipeline<SendAttempt> _breaker;
    private bool _isFailing;

    public BatchSender(
        Dataset dataset, MetaCapiOptions options, GraphTransport transport, DeliveryGate gate, InFlightLimiter limiter, RejectionHistory history, UsageGauge usage, BatchSettlement settlement,
        DeliverySpans spans, TimeProvider timeProvider, ILogger logger, ShutdownSignal shutdown)
    {
        (_dataset, _options, _transport, _gate, _limiter, _history, _usage, _settlement) = (dataset, options, transport, gate, limiter, history, usage, settlement);
        (_spans, _timeProvider, _logger, _shutdown) = (spans, timeProvider, logger, shutdown);
        _versionWarning = new(dataset, options.GraphVersion, logger);
        _tail = BatchContent.CreateTail(dataset.TestEventCode);
        _breaker = new ResiliencePipelineBuilder<SendAttempt> { TimeProvider = new SteadyTimeProvider(timeProvider) }
            .AddCircuitBreaker(new()
            {
                FailureRatio = 1,
                MinimumThroughput = DeliveryLimits.OutageFailures,
                SamplingDuration = DeliveryLimits.OutageSampling,
                BreakDuration = DeliveryLimits.OutageDelay,
                ManualControl = _breakerControl,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result.IsOutage),
                OnOpened = _ =>
                {
                    _logger.OutageBegan(_dataset.Alias, DeliveryLimits.OutageDelay);
                    return default;
                },
            })
            .Build();
    }

    /// <summary>Sends the batch until Meta accepts it or its content is refused. Events that become too old meanwhile are removed.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="refusals">How often a request may be refused before Meta's rules, or with an unknown error, until that is the answer.</param>
    /// <returns>The deciding attempt: delivered, too large or rejected. Null when there is none before shutdown.</returns>
    /// <exception cref="OperationCanceledException">The shutdown timeout has elapsed.</exception>
    public async Task<SendAttempt?> SendAsync(EventBatch batch, int refusals)
    {
        var progress = new BatchProgress(_history.Successes);
        var isRetry = false;
        while (true)
        {
            if (await _gate.EnterAsync(_shutdown.AbortToken).ConfigureAwait(false) is not { } pass)
                return null;
            if (await TrySendAsync(batch, pass, isRetry).ConfigureAwait(false) is not { } attempt)
                continue;
            if (batch.Count == 0)
                return attempt;

            if (attempt.Class == ResponseClass.Delivered)
                _history.AddSuccess();
            var closedFor = _gate.Report(pass, attempt);
            var decision = progress.Decide(attempt, refusals, _history.Successes, _gate.IsSystemic);
            if (decision.IsFinal)
                return decision.Attempt;
            isRetry = true;
            if (attempt.Class == ResponseClass.Throttled)
                LogRetry(attempt, closedFor);
            else if (decision.WaitsAtGate)
                LogHold(attempt, closedFor);
            else
                await WaitAsync(batch, attempt, progress.Failures).ConfigureAwait(false);
        }
    }

    /// <summary>Ends a break of an outage, so that each batch gets one more attempt.</summary>
    public void StartDraining() => _breakerControl.CloseAsync().GetAwaiter().GetResult();

    // Null: nothing was sent, because there is an outage; the method has waited until it may be over.
    private async Task<SendAttempt?> TrySendAsync(EventBatch batch, GatePass pass, bool isRetry)
    {
        TimeSpan outageDelay;
        var isAnswered = false;
        try
        {
            await _limiter.EnterAsync(_shutdown.AbortToken).ConfigureAwait(false);
            var isFailure = true;
            try
            {
                // Only now: the gate and the limiter may have taken days.
                await _settlement.ExpireAsync(batch).ConfigureAwait(false);
                await _settlement.RemoveRevokedAsync(batch).ConfigureAwait(false);
                if (batch.Count == 0)
                {
                    isFailure = false;
                    return SendAttempt.Nothing;
                }

                var attempt = await _breaker.ExecuteAsync(
                    static async (state, _) => await state.Sender.SendOnceAsync(state.Batch, state.IsRetry).ConfigureAwait(false),
                    (Sender: this, Batch: batch, IsRetry: isRetry),
                    CancellationToken.None).ConfigureAwait(false);
                isFailure = attempt.IsOutage || attempt.Class == ResponseClass.Throttled || _usage.IsHigh;
                isAnswered = true;
                return attempt;
            }
            finally
            {
                _limiter.Exit(isFailure);
            }
        }
        catch (BrokenCircuitException exception)
        {
            outageDelay = exception.RetryAfter is { } left && left > TimeSpan.Zero ? left : _options.RetryDelay;
        }
        finally
        {
            if (!isAnswered)
                _gate.Abandon(pass);
        }

        await DelayAsync(outageDelay).ConfigureAwait(false);
        return null;
    }

    private async Task<SendAttempt> SendOnceAsync(EventBatch batch, bool isRetry)
    {
        var span = DeliverySpans.IsEnabled ? _spans.StartSend(batch) : null;
        try
        {
            using var content = new BatchContent(batch, _tail);
            if (isRetry)
                LaneMetrics.RecordRetry(_dataset.Alias);
            var start = _timeProvider.GetTimestamp();
            var response = await _transport.SendAsync(content, _shutdown.AbortToken).ConfigureAwait(false);
            LaneMetrics.RecordRequest(_dataset.Alias, batch.Count, _timeProvider.GetElapsedTime(start), response);
            _versionWarning.Report(response);
            _usage.Report(response);
            var attempt = new SendAttempt(ResponseClassifier.Classify(response), response);
            await CountInARowAsync(attempt).ConfigureAwait(false);
            DeliverySpans.EndSend(span, attempt);
            return attempt;
        }
        finally
        {
            DeliverySpans.Abandon(span);
        }
    }

    // The breaker compares failures and successes of the last 30 seconds, so a success would hide the failures that follow it. It counts anew from each change.
    private async Task CountInARowAsync(SendAttempt attempt)
    {
        if (Interlocked.Exchange(ref _isFailing, attempt.IsOutage) != attempt.IsOutage)
            await _breakerControl.CloseAsync().ConfigureAwait(false);
    }

    private async Task WaitAsync(EventBatch batch, SendAttempt attempt, int failures)
    {
        batch.AddAttempt(attempt.Class == ResponseClass.Ambiguous ? _timeProvider.GetUtcNow() : null);
        var wait = RetryDelays.GetRetryDelay(attempt.Response, failures - 1, _options);
        LogRetry(attempt, wait);
        await DelayAsync(wait).ConfigureAwait(false);
    }

    // Draining interrupts a long delay: the events then get one more attempt immediately.
    private async Task DelayAsync(TimeSpan wait)
    {
        var cancellationToken = _shutdown.IsDraining ? _shutdown.AbortToken : _shutdown.DrainToken;
        await Task.Delay(wait, _timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _shutdown.AbortToken.ThrowIfCancellationRequested();
    }

    private void LogRetry(in SendAttempt attempt, TimeSpan wait) => _logger.Retrying(_dataset.Alias, Describe(attempt), wait);

    private void LogHold(in SendAttempt attempt, TimeSpan wait) => _logger.DatasetOnHold(_dataset.Alias, Describe(attempt), wait);

    private string Describe(in SendAttempt attempt) => attempt.Response.Describe(attempt.Class.GetText(), _options.BaseAddress.Authority);
}
