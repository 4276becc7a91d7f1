using Capi.Storage.PostgreSql.Appending;
using Capi.Storage.PostgreSql.Database;
using Capi.Storage.PostgreSql.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.PostgreSql;

/// <summary>What each process does from time to time: deletes what has expired, and compares the number of waiting events with the limit. The first run, at start, tells what is wrong with
/// the database.</summary>
internal sealed class StoreMaintenance : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private const int RunsPerCleaning = 6;

    private readonly StoreContext _context;
    private readonly StoreTables _tables;
    private readonly AppendQueue _appends;
    private readonly string _address;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public StoreMaintenance(StoreContext context, StoreTables tables, AppendQueue appends, string address)
    {
        (_context, _tables, _appends, _address) = (context, tables, appends, address);
        _loop = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        for (var run = 0; !_stop.IsCancellationRequested; run++)
        {
            try
            {
                if (run == 0 && !await _tables.IsSynchronousAsync().ConfigureAwait(false))
                    _context.Logger.NotSynchronous(_address);
                await CompareAsync().ConfigureAwait(false);
                if (run % RunsPerCleaning == 0)
                    await CleanAsync().ConfigureAwait(false);
            }
            catch (StoreException)
            {
                // Logged when it happened.
            }
            catch (Exception exception)
            {
                _context.Logger.MaintenanceFailed(exception.GetType().Name);
            }

            await Task.Delay(Interval, _context.TimeProvider, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CompareAsync()
    {
        var isFull = await _tables.Events.EstimateCountAsync().ConfigureAwait(false) > _context.Options.MaxEvents;
        if (isFull && !_appends.IsFull)
            _context.Logger.Full(_address, _context.Options.MaxEvents);
        _appends.IsFull = isFull;
    }

    private async Task CleanAsync()
    {
        await _tables.DeadLetters.DeleteOldAsync().ConfigureAwait(false);
        await _tables.SendOnce.DeleteExpiredAsync().ConfigureAwait(false);
        HeldEventMetrics.RecordExpired(await _tables.Held.DeleteExpiredAsync().ConfigureAwait(false));
    }
}
