using System.Collections.Concurrent;
using System.Globalization;
using Capi.Storage.Nats.Claims;
using Capi.Storage.Nats.Connection;
using NATS.Client.Core;

namespace Capi.Storage.Nats.Appending;

/// <summary>Tells the workers of other processes that events are waiting, so that an idle worker needn't ask often. A lost message costs a second. Thread safe.</summary>
internal sealed class WakeChannel(NatsSession session, string source) : IAsyncDisposable
{
    // Many events make one message.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Pending> _pending = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Task> _listeners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Events were appended.</summary>
    public void Notify(string alias, int events, long bytes)
    {
        var pending = _pending.GetOrAdd(alias, static _ => new());
        if (pending.Add(events, bytes))
            _ = Task.Run(() => SendAsync(alias, pending));
    }

    /// <summary>Listens for events of a dataset, from the first call on.</summary>
    public void Listen(string alias, WaitingEvents waiting) => _listeners.GetOrAdd(alias, key => Task.Run(() => ListenAsync(key, waiting)));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_listeners.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task SendAsync(string alias, Pending pending)
    {
        do
        {
            var (events, bytes) = pending.Take();
            try
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{source} {events} {bytes}");
                await session.Connection.PublishAsync(session.Names.GetWakeSubject(alias), text, cancellationToken: _stop.Token).ConfigureAwait(false);
                await Task.Delay(Interval, _stop.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is NatsException or OperationCanceledException or ObjectDisposedException)
            {
                // Workers ask by themselves every second.
            }
        }
        while (!pending.TryStop());
    }

    private async Task ListenAsync(string alias, WaitingEvents waiting)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await foreach (var message in session.Connection.SubscribeAsync<string>(session.Names.GetWakeSubject(alias), cancellationToken: _stop.Token).ConfigureAwait(false))
                    Add(waiting, (message.Data ?? "").Split(' '));
            }
            catch (Exception exception) when (exception is NatsException or OperationCanceledException or ObjectDisposedException)
            {
                await Task.Delay(RestartDelay, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Add(WaitingEvents waiting, string[] parts)
    {
        if (parts.Length == 3 && parts[0] != source
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var events) && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            waiting.Add(events, bytes);
    }

    /// <summary>What was appended since the last message.</summary>
    private sealed class Pending
    {
        private readonly Lock _lock = new();
        private long _events;
        private long _bytes;
        private bool _isSending;

        /// <summary>Adds events; true if the caller has to begin to send.</summary>
        public bool Add(long events, long bytes)
        {
            lock (_lock)
            {
                (_events, _bytes) = (_events + events, _bytes + bytes);
                var isFirst = !_isSending;
                _isSending = true;
                return isFirst;
            }
        }

        /// <summary>Takes what is to be sent.</summary>
        public (long Events, long Bytes) Take()
        {
            lock (_lock)
            {
                var taken = (_events, _bytes);
                (_events, _bytes) = (0, 0);
                return taken;
            }
        }

        /// <summary>True if there is nothing more; the next <see cref="Add"/> begins to send again.</summary>
        public bool TryStop()
        {
            lock (_lock)
            {
                _isSending = _events > 0;
                return !_isSending;
            }
        }
    }
}
