using System.Globalization;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Threading;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite;

/// <summary>Finds out how the store is. Thread safe.</summary>
internal sealed class StatusReader(StoreThread thread, SpaceCheck space)
{
    private const int MaxCountedDeadLetters = 10_000;

    /// <summary>Reads the numbers, and writes a page to see whether that works.</summary>
    public async ValueTask<EventStoreStatus> ReadAsync(string dataset)
    {
        try
        {
            var status = await thread.ReadAsync(database => Read(database, dataset)).ConfigureAwait(false);
            return status.Problem is null ? status with { Problem = await FindWriteProblemAsync().ConfigureAwait(false) } : status;
        }
        catch (ObjectDisposedException)
        {
            return new() { Problem = "it is closed" };
        }
    }

    private EventStoreStatus Read(StoreDatabase database, string dataset)
    {
        database.Space.Refresh();
        return new()
        {
            Problem = space.GetProblem(database),
            UsedShare = database.Space.UsedShare,
            Events = database.Events.Count(dataset),
            OldestStoredAt = database.Events.GetOldestTime(dataset),
            DeadLetters = database.DeadLetters.Count(dataset, MaxCountedDeadLetters),
        };
    }

    // A full disk is found out before, so that this doesn't use the reserve.
    private async Task<string?> FindWriteProblemAsync()
    {
        try
        {
            await thread.ChangeAsync(static database => database.TestWrite()).ConfigureAwait(false);
            return null;
        }
        catch (SqliteException exception)
        {
            return string.Create(CultureInfo.InvariantCulture, $"its file can't be written (SQLite error {exception.SqliteErrorCode})");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"its file can't be written ({exception.GetType().Name})";
        }
    }
}
