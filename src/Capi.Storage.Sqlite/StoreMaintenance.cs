using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Diagnostics;
using Capi.Storage.Sqlite.Files;
using Capi.Storage.Sqlite.Threading;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite;

/// <summary>What is done every minute: takes over the stores of processes that have ended, deletes what has expired, and returns free pages to the disk.</summary>
internal sealed class StoreMaintenance : IDisposable
{
    // A batch takes about 20 milliseconds, in which no event is accepted.
    private const int BatchesAtOnce = 4;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan HandoverInterval = TimeSpan.FromSeconds(1);

    private readonly StoreContext _context;
    private readonly StoreThread _thread;
    private readonly Adoption _adoption;
    private readonly SqliteHeldEventStore _held;
    private readonly DiskReserve _reserve;
    private readonly DeadLetterHandover _handover;
    private readonly ITimer _timer;
    private readonly ITimer _handoverTimer;

    public StoreMaintenance(StoreContext context, StoreThread thread, Adoption adoption, SqliteHeldEventStore held, DiskReserve reserve, DeadLetterHandover handover)
    {
        (_context, _thread, _adoption, _held, _reserve, _handover) = (context, thread, adoption, held, reserve, handover);
        _handoverTimer = context.TimeProvider.CreateTimer(static state => _ = ((StoreMaintenance)state!).HandOverAsync(), this, HandoverInterval, HandoverInterval);
        _timer = context.TimeProvider.CreateTimer(static state => _ = ((StoreMaintenance)state!).RunAsync(), this, Interval, Interval);
    }

    /// <summary>Deletes what has expired.</summary>
    public static void DeleteExpired(StoreContext context, StoreDatabase database)
    {
        var now = context.TimeProvider.GetUtcNow();
        var expired = 0;
        database.InTransaction(0, (all, _) =>
        {
            all.DeadLetters.DeleteOlderThan(now - context.Options.DeadLetterRetention);
            all.SendOnce.Trim(now, context.Capi.SendOnceMaxEntries);
            expired = all.Held.DeleteExpired(now);
        });
        HeldEventMetrics.RecordExpired(expired);
        database.Space.Shrink();
    }

    /// <summary>Runs once. Never throws.</summary>
    public Task RunAsync() => TryAsync(async () =>
    {
        while (await _thread.ReadAsync(database => !_handover.IsPaused && _adoption.TakeOver(database, BatchesAtOnce)).ConfigureAwait(false))
        {
            // Between two calls the others have their turn.
        }

        await _thread.ReadAsync(Clean).ConfigureAwait(false);
    });

    public void Dispose()
    {
        _timer.Dispose();
        _handoverTimer.Dispose();
    }

    private async Task HandOverAsync()
    {
        if (_handover.IsRequested)
            await TryAsync(() => _thread.ReadAsync(HandOver)).ConfigureAwait(false);
    }

    private bool HandOver(StoreDatabase database)
    {
        _handover.Run(database);
        return true;
    }

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The store was closed meanwhile.
        }
        catch (Exception exception)
        {
            _context.Logger.MaintenanceFailed(exception.GetType().Name);
        }
    }

    private bool Clean(StoreDatabase database)
    {
        DeleteExpired(_context, database);
        _held.RemoveExpired(_context.TimeProvider.GetUtcNow());
        _held.AddVisitors(database);
        _reserve.Create();
        return true;
    }
}
