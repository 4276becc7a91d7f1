using Capi.Storage.Nats.Diagnostics;
using Capi.Storage.Nats.Protocol;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Connection;

/// <summary>The connection of this process and the streams behind it. Connects at the first use, and again after each failure. Thread safe.</summary>
internal sealed class NatsSession : IAsyncDisposable
{
    // A failed setup is not repeated for each waiting caller.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly ILogger _logger;
    private readonly StoreSetup _setup;
    private readonly string _servers;
    private readonly OpenState _open;
    private Task<StoreStreams>? _streams;
    private long _failedAt;
    private string? _problem;
    private TaskCompletionSource<NatsServerErrorEventArgs> _serverError = CreateSource();

    public NatsSession(StoreSettings options, TimeSpan sendOnceWindow, ILogger logger)
    {
        _logger = logger;
        Names = new(options.Prefix);
        Connection = new(ConnectionOptions.Create(options));
        _servers = ConnectionOptions.Describe(Connection.Opts.Url);
        JetStream = new(Connection);
        _setup = new(JetStream, Names, options, sendOnceWindow, logger);
        _open = new(Connection, logger);
        Connection.ServerError += (_, arguments) =>
        {
            lock (_lock)
                _serverError.TrySetResult(arguments);
            return default;
        };
    }

    public StoreNames Names { get; }

    public NatsConnection Connection { get; }

    public NatsJSContext JetStream { get; }

    /// <summary>Waits a moment for a connection that is being restored; false if there is none then.</summary>
    public ValueTask<bool> WaitUntilOpenAsync() => _open.WaitAsync();

    /// <summary>Waits until the server can be asked, however long that takes: a worker has nothing else to do.</summary>
    public async Task WaitUntilUsableAsync(CancellationToken cancellationToken)
    {
        while (!_open.IsClosed)
        {
            try
            {
                await GetStreamsAsync(cancellationToken).ConfigureAwait(false);
                if (await _open.WaitAsync().ConfigureAwait(false))
                    return;
            }
            catch (StoreUnavailableException)
            {
                // Logged.
            }

            await Task.Delay(RetryDelay, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the waits.</summary>
    public void Close() => _open.Close();

    /// <summary>Returns the streams, and connects before if necessary.</summary>
    /// <exception cref="StoreUnavailableException">They can't be used now.</exception>
    public async Task<StoreStreams> GetStreamsAsync(CancellationToken cancellationToken)
    {
        Task<StoreStreams> streams;
        lock (_lock)
        {
            if (_streams is null || (_streams.IsCompleted && !_streams.IsCompletedSuccessfully && TimeProvider.System.GetElapsedTime(_failedAt) >= RetryDelay))
            {
                _serverError = CreateSource();
                _streams = Task.Run(SetUpAsync, CancellationToken.None);
            }

            streams = _streams;
        }

        return await streams.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks the streams again before the next use, because one seems to be gone.</summary>
    public void Invalidate()
    {
        lock (_lock)
        {
            if (_streams is { IsCompletedSuccessfully: true })
                _streams = null;
        }
    }

    public ValueTask DisposeAsync()
    {
        _open.Close();
        return Connection.DisposeAsync();
    }

    private async Task<StoreStreams> SetUpAsync()
    {
        using var cancellation = new CancellationTokenSource();
        Task<NatsServerErrorEventArgs> serverError;
        lock (_lock)
            serverError = _serverError.Task;
        try
        {
            await Connection.ConnectAsync().ConfigureAwait(false);

            // A request without permission gets no answer: the server reports the violation beside it.
            var setup = _setup.RunAsync(cancellation.Token);
            if (await Task.WhenAny(setup, serverError).ConfigureAwait(false) == serverError && !setup.IsCompleted)
                await cancellation.CancelAsync().ConfigureAwait(false);
            var streams = await setup.ConfigureAwait(false);
            _open.SetReady();
            _problem = null;
            _logger.Connected(_servers, Names.EventStream);
            return streams;
        }
        catch (Exception exception)
        {
            var problem = SetupProblems.Describe(exception, Connection.ServerInfo?.JetStreamAvailable, serverError.IsCompletedSuccessfully ? await serverError.ConfigureAwait(false) : null, _servers, Names);
            Volatile.Write(ref _failedAt, TimeProvider.System.GetTimestamp());
            if (_problem != problem.Message)
                _logger.NotUsable(problem.Message);
            _problem = problem.Message;
            throw problem;
        }
    }

    private static TaskCompletionSource<NatsServerErrorEventArgs> CreateSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
