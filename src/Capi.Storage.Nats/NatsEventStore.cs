using System.Diagnostics.CodeAnalysis;
using Capi.Storage.Nats.Appending;
using Capi.Storage.Nats.Claims;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Diagnostics;
using Capi.Storage.Nats.Protocol;
using Microsoft.Extensions.Logging;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats;

/// <summary>Keeps events in NATS JetStream. Any number of processes append and claim. Thread safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Disposed by DisposeAsync, which Dispose calls.")]
internal sealed class NatsEventStore : IEventStore, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan MaxCloseTime = TimeSpan.FromSeconds(3);

    private readonly NatsSession _session;
    private readonly ClaimRegistry _claims;
    private readonly AttemptStore _attempts;
    private readonly EventAppender _appender;
    private readonly WakeChannel _wake;
    private readonly LeaseRenewal _renewal;
    private readonly NatsDeadLetters _deadLetters;
    private readonly TimeProvider _timeProvider;
    private int _disposed;

    /// <summary>Creates the store. It connects at the first use.</summary>
    public NatsEventStore(NatsStoreOptions options, MetaCapiOptions capi, TimeProvider timeProvider, ILogger logger)
    {
        _timeProvider = timeProvider;
        _session = new(options, capi.SendOnceWindow, logger);
        var source = Guid.NewGuid().ToString("N");
        var refusals = new RefusalLog(logger);
        _attempts = new(_session);
        _claims = new(alias => new(new(_session, alias, options.AckWait, logger), _attempts, source));
        _wake = new(_session, source);
        var publisher = new EventPublisher(_session, options.AppendTimeout, source, refusals);
        var ledger = new NatsSendOnceLedger(_session);
        SendOnceLedger = ledger;
        DeadLetters = _deadLetters = new(_session, publisher, _claims, _wake);
        _appender = new(_session, publisher, ledger, _claims, _wake, refusals, logger);
        _renewal = new(_claims, options.AckWait, logger);
    }

    public bool IsDurable => true;

    public IMetaDeadLetters DeadLetters { get; }

    public ISendOnceLedger SendOnceLedger { get; }

    /// <summary>Connects, and finds or creates the streams.</summary>
    /// <exception cref="StoreUnavailableException">They can't be used now.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken) => _session.GetStreamsAsync(cancellationToken);

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => _appender.AppendAsync(events, results);

    public ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken)
    {
        var waiting = _claims.Get(datasetAlias).Waiting;
        _wake.Listen(datasetAlias, waiting);
        return waiting.WaitAsync(cancellationToken);
    }

    public ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) =>
        _claims.Get(datasetAlias).Waiting.WaitAsync(limits.MaxEvents, limits.MaxBytes, cancellationToken);

    public async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Not cancelled in between: what the server has sent would wait for the end of its claim.
        return await _claims.Get(datasetAlias).ClaimAsync(limits, claimed, CancellationToken.None).ConfigureAwait(false);
    }

    public ValueTask ExtendAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan lease, CancellationToken cancellationToken) => SettleAsync(
        datasetAlias,
        events,
        async (claims, claimed, next) =>
        {
            claimed.Lease(lease);
            await claimed.Message.AckProgressAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

            // A worker that is killed while it waits for a retry leaves them to the next one.
            await _attempts.SaveAsync(claimed, GetAttempts(next), cancellationToken).ConfigureAwait(false);
        });

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) =>
        SettleAsync(datasetAlias, events, (claims, claimed, _) => EndAsync(claims, claimed, cancellationToken));

    public async ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken)
    {
        var wait = delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
        await SettleAsync(datasetAlias, events, async (claims, claimed, next) =>
        {
            await _attempts.SaveAsync(claimed, GetAttempts(next), cancellationToken).ConfigureAwait(false);
            claims.Release(claimed.Key);
            await claimed.Message.NakAsync(new AckOpts { DoubleAck = true, NakDelay = wait }, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        _ = _claims.Get(datasetAlias).Waiting.AddLaterAsync(events.Count, wait);
    }

    public async ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken)
    {
        var failedAt = _timeProvider.GetUtcNow();
        await SettleAsync(datasetAlias, events, async (claims, claimed, next) =>
        {
            await _deadLetters.AddAsync(datasetAlias, claimed, next, cause, failedAt, cancellationToken).ConfigureAwait(false);
            await EndAsync(claims, claimed, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Returns what is claimed to the other workers and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _appender.Close();
        _claims.Close();
        await _renewal.DisposeAsync().ConfigureAwait(false);
        var returned = _claims.All.SelectMany(static dataset => dataset.Value.TakeAll()).Select(static claimed => claimed.Message.NakAsync(new AckOpts { DoubleAck = true }).AsTask());
        await Task.WhenAll(returned).WaitAsync(MaxCloseTime).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _wake.DisposeAsync().ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
    }

    private static AttemptState GetAttempts(in ClaimedEvent next) => new(next.Attempts, next.FirstAmbiguousAt);

    // The server confirms the acknowledgement, so that an event that has ended can't come back.
    private async Task EndAsync(DatasetClaims claims, ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        await claimed.Message.AckAsync(new AckOpts { DoubleAck = true }, cancellationToken).ConfigureAwait(false);
        claims.End(claimed.Key);
        await _attempts.DeleteAsync(claimed, cancellationToken).ConfigureAwait(false);
    }

    // All at the same time. An event that has ended already is skipped, so that a call that failed halfway can be repeated.
    private async ValueTask SettleAsync(string alias, IReadOnlyList<ClaimedEvent> events, Func<DatasetClaims, ClaimedMessage, ClaimedEvent, Task> settle)
    {
        var claims = _claims.Get(alias);
        var settled = new List<Task>(events.Count);
        foreach (var next in events)
        {
            if (claims.Find(next.Key) is { } claimed)
                settled.Add(settle(claims, claimed, next));
        }

        await Task.WhenAll(settled).ConfigureAwait(false);
    }
}
