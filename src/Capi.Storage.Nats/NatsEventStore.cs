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
    private readonly NatsDeadLetters _deadLetters;
    private readonly NatsErasure _erasure;
    private readonly StatusReader _status;
    private readonly TimeProvider _timeProvider;
    private int _disposed;

    /// <summary>Creates the store. It connects at the first use.</summary>
    public NatsEventStore(NatsStoreOptions options, MetaCapiOptions capi, TimeProvider timeProvider, ILogger logger)
    {
        _timeProvider = timeProvider;
        _session = new(CreateSettings(options), capi.SendOnceWindow, logger);
        var source = Guid.NewGuid().ToString("N");
        var refusals = new RefusalLog(logger);
        _attempts = new(_session);
        _claims = new(alias => new(new(_session, alias, options.AckWait, logger), _attempts, source, options.AckWait));
        _wake = new(_session, source);
        var publisher = new EventPublisher(_session, options.AppendTimeout, source, refusals);
        var ledger = new NatsSendOnceLedger(_session);
        SendOnceLedger = ledger;
        DeadLetters = _deadLetters = new(_session, publisher, _claims, _wake);
        _erasure = new(_session, _claims);
        _status = new(_session);
        _appender = new(_session, publisher, ledger, _claims, _wake, refusals, logger);
        LeaseDuration = options.AckWait;
    }

    public bool IsDurable => true;

    public TimeSpan? LeaseDuration { get; }

    public IMetaDeadLetters DeadLetters { get; }

    public ISendOnceLedger SendOnceLedger { get; }

    /// <summary>Connects, and finds or creates the streams.</summary>
    /// <exception cref="StoreUnavailableException">They can't be used now.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken) => _session.GetStreamsAsync(cancellationToken);

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => _appender.AppendAsync(events, results);

    public async ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken)
    {
        var waiting = _claims.Get(datasetAlias).Waiting;
        await _session.WaitUntilUsableAsync(cancellationToken).ConfigureAwait(false);
        _wake.Listen(datasetAlias, waiting);
        return await waiting.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) =>
        _claims.Get(datasetAlias).Waiting.WaitAsync(limits.MaxEvents, limits.MaxBytes, cancellationToken);

    public async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Not cancelled in between: what the server has sent would wait for the end of its claim.
        return await _claims.Get(datasetAlias).ClaimAsync(limits, claimed, CancellationToken.None).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyCollection<long>> ExtendAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan lease, CancellationToken cancellationToken)
    {
        var claims = _claims.Get(datasetAlias);
        var isOwn = await Task.WhenAll(events.Select(async next =>
            claims.Find(next.Key) is { } claimed && claims.IsOwn(claimed) && await claimed.TryExtendAsync(cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
        return [.. events.Where((_, i) => !isOwn[i]).Select(static next => next.Key)];
    }

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) =>
        SettleAsync(datasetAlias, events, (claims, claimed, _) => EndAsync(claims, claimed, cancellationToken));

    public async ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken)
    {
        var wait = delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
        await SettleAsync(datasetAlias, events, async (claims, claimed, next) =>
        {
            // Another worker has it, or gets it from the server.
            if (!claims.IsOwn(claimed))
                return;
            await _attempts.SaveAsync(claimed, GetAttempts(next), cancellationToken).ConfigureAwait(false);
            claims.Release(claimed);
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

    public ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) => _erasure.EraseAsync(selector, cancellationToken);

    public ValueTask<EventStoreStatus> GetStatusAsync(string datasetAlias, CancellationToken cancellationToken) => _status.ReadAsync(datasetAlias, cancellationToken);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Returns what is claimed to the other workers and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _appender.Close();
        _session.Close();
        _claims.Close();
        var returned = _claims.All.SelectMany(static dataset => dataset.Value.TakeAll()).Select(static claimed => claimed.Message.NakAsync(new AckOpts { DoubleAck = true }).AsTask());
        await Task.WhenAll(returned).WaitAsync(MaxCloseTime).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _wake.DisposeAsync().ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
    }

    private static StoreSettings CreateSettings(NatsStoreOptions options) => new()
    {
        Url = options.Url,
        CredentialsFile = options.CredentialsFile,
        ConfigureConnection = options.ConfigureConnection,
        Prefix = options.Prefix,
        MaxBytes = options.MaxBytes,
        Replicas = options.Replicas,
        DeadLetterRetention = options.DeadLetterRetention,
    };

    private static AttemptState GetAttempts(in ClaimedEvent next) => new(next.Attempts, next.FirstAmbiguousAt);

    // The server confirms the acknowledgement, so that an event that has ended can't come back.
    private async Task EndAsync(DatasetClaims claims, ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        await claimed.Message.AckAsync(new AckOpts { DoubleAck = true }, cancellationToken).ConfigureAwait(false);
        claims.End(claimed);
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
