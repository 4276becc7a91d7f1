using Capi.Storage.Nats.Diagnostics;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;

namespace Capi.Storage.Nats.Connection;

/// <summary>Whether the connection is open, for callers that can't wait long. Logs when it is lost and restored. Thread safe.</summary>
internal sealed class OpenState
{
    // As long as a caller of a full queue in memory waits.
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly ILogger _logger;
    private TaskCompletionSource _opened = CreateSource();
    private long _lostAt;
    private bool _isLost;
    private bool _isReady;
    private bool _isClosed;

    public OpenState(NatsConnection connection, ILogger logger)
    {
        _logger = logger;
        connection.ConnectionOpened += (_, _) =>
        {
            SetOpened();
            return default;
        };
        connection.ConnectionDisconnected += (_, _) =>
        {
            SetLost();
            return default;
        };
    }

    /// <summary>True if the store ends the connection itself.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_lock)
                return _isClosed;
        }
    }

    /// <summary>The store was usable once: from now on a lost connection is news.</summary>
    public void SetReady()
    {
        lock (_lock)
            _isReady = true;
    }

    /// <summary>The store ends the connection itself.</summary>
    public void Close()
    {
        lock (_lock)
            _isClosed = true;
    }

    /// <summary>Waits until a connection that was lost a moment ago is restored. False if it isn't, or if it was lost longer ago.</summary>
    public async ValueTask<bool> WaitAsync()
    {
        Task opened;
        TimeSpan left;
        lock (_lock)
        {
            if (!_isLost)
                return true;
            left = MaxWait - TimeProvider.System.GetElapsedTime(_lostAt);
            opened = _opened.Task;
        }

        if (left > TimeSpan.Zero)
            await opened.WaitAsync(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return opened.IsCompletedSuccessfully;
    }

    private void SetOpened()
    {
        bool isNews;
        lock (_lock)
        {
            isNews = _isLost && _isReady;
            _isLost = false;
            _opened.TrySetResult();
        }

        if (isNews)
            _logger.Reconnected();
    }

    private void SetLost()
    {
        lock (_lock)
        {
            if (_isLost || _isClosed)
                return;
            (_isLost, _lostAt, _opened) = (true, TimeProvider.System.GetTimestamp(), CreateSource());
            if (!_isReady)
                return;
        }

        _logger.Disconnected();
    }

    private static TaskCompletionSource CreateSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
