using Capi.Storage.PostgreSql.Database;
using Capi.Storage.PostgreSql.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Capi.Storage.PostgreSql.Waiting;

/// <summary>Listens for notifications of new events on a connection of its own, and connects again when it is lost. What is missed meanwhile is found by polling.</summary>
internal sealed class NotificationListener : IAsyncDisposable
{
    // A connection that was cut silently is found at the next check.
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstRetryDelay = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(30);

    private readonly NpgsqlDataSource _source;
    private readonly string _channel;
    private readonly string _address;
    private readonly DatasetSignals _signals;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public NotificationListener(NpgsqlDataSource source, string channel, string address, DatasetSignals signals, TimeProvider timeProvider, ILogger logger)
    {
        (_source, _channel, _address, _signals, _timeProvider, _logger) = (source, channel, address, signals, timeProvider, logger);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>The name of the notifications of a schema.</summary>
    public static string GetChannel(string schema) => schema + "_events";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        for (var delay = FirstRetryDelay; !_stop.IsCancellationRequested; delay = delay * 2 < MaxRetryDelay ? delay * 2 : MaxRetryDelay)
        {
            try
            {
                if (!await ListenAsync(() => delay = FirstRetryDelay).ConfigureAwait(false))
                    return;
            }
            catch (Exception exception) when (StoreProblem.IsUnavailable(exception))
            {
                // The commands of the store log the reason.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(delay, _timeProvider, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // False if notifications can't arrive on this connection.
    private async Task<bool> ListenAsync(Action connected)
    {
        var connection = await _source.OpenConnectionAsync(_stop.Token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            // Behind a pool, the process that answers isn't the one that the connection was told.
            using (var backend = new NpgsqlCommand("SELECT pg_backend_pid()", connection))
            {
                if (await backend.ExecuteScalarAsync(_stop.Token).ConfigureAwait(false) is int pid && pid != connection.ProcessID)
                {
                    _logger.CanNotListen(_address);
                    return false;
                }
            }

            connection.Notification += (_, notification) => _signals.Wake(notification.Payload);
            using (var listen = new NpgsqlCommand($"LISTEN {_channel}", connection))
                await listen.ExecuteNonQueryAsync(_stop.Token).ConfigureAwait(false);
            connected();
            _signals.WakeAll();
            while (true)
            {
                if (await connection.WaitAsync(CheckInterval, _stop.Token).ConfigureAwait(false))
                    continue;
                using var check = new NpgsqlCommand("SELECT 1", connection);
                await check.ExecuteScalarAsync(_stop.Token).ConfigureAwait(false);
            }
        }
    }
}
