using System.Text;
using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>How long the oldest event has waited, through restarts, takeovers and updates of the file.</summary>
public class StoredTimeTests
{
    // What the first version of the package created.
    private const string Version1 = """
        CREATE TABLE events (id INTEGER PRIMARY KEY, dataset TEXT NOT NULL COLLATE NOCASE, send_deadline INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, first_ambiguous_at INTEGER, origin TEXT, payload BLOB NOT NULL);
        CREATE INDEX events_by_dataset ON events (dataset, id);
        CREATE UNIQUE INDEX events_by_origin ON events (origin) WHERE origin IS NOT NULL;
        CREATE TABLE dead_letters (id INTEGER PRIMARY KEY, dataset TEXT NOT NULL COLLATE NOCASE, event_name TEXT NOT NULL, send_deadline INTEGER NOT NULL, failed_at INTEGER NOT NULL, attempts INTEGER NOT NULL, reason TEXT NOT NULL, status INTEGER, code INTEGER, subcode INTEGER, trace_id TEXT, parameter TEXT, payload BLOB NOT NULL);
        CREATE TABLE send_once (key BLOB PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX send_once_by_expiry ON send_once (expires);
        CREATE TABLE held_events (id INTEGER PRIMARY KEY, visitor TEXT NOT NULL, dataset TEXT NOT NULL, send_deadline INTEGER NOT NULL, expires INTEGER NOT NULL, bytes INTEGER NOT NULL, payload BLOB NOT NULL);
        CREATE INDEX held_events_by_visitor ON held_events (visitor, id);
        CREATE INDEX held_events_by_expiry ON held_events (expires, bytes);
        CREATE TABLE hold_refusals (visitor TEXT PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX hold_refusals_by_expiry ON hold_refusals (expires);
        PRAGMA user_version=1;
        """;

    [Fact]
    public async Task An_event_that_a_stopped_process_left_keeps_its_age()
    {
        using var other = new TemporaryStore();
        var stored = other.Clock.GetUtcNow();
        var running = other.Store;
        using (var stopped = other.Open())
        {
            await stopped.AppendAsync("old");
            other.Clock.Advance(TimeSpan.FromMinutes(50));
            await running.AppendAsync("new");
        }

        // Its event is taken over behind the newer one.
        other.Clock.Advance(TimeSpan.FromMinutes(1));
        await WaitForAsync(running, 2);

        Assert.Equal(stored, await GetOldestAsync(running));
        Assert.Equal(stored, await GetOldestAsync(other.Reopen()));
        var claimed = await other.Store.ClaimAsync();
        await other.Store.CompleteAsync(TestEvents.Dataset, [claimed.Single(IsOld)], CancellationToken.None);
        Assert.Equal(stored.AddMinutes(50), await GetOldestAsync(other.Store));

        static bool IsOld(ClaimedEvent claimed) => Encoding.UTF8.GetString(claimed.Json.Span).Contains("old", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_first_version_is_updated_and_its_events_are_sent()
    {
        using var temporary = new TemporaryStore();
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        await temporary.Store.AppendAsync("template");
        temporary.Store.Dispose();
        var file = Directory.GetFiles(temporary.Path, "events.db", SearchOption.AllDirectories).Single();
        File.Delete(file);
        using (var connection = StoreConnection.Open(file, temporary.MaxBytes))
        {
            StoreConnection.Execute(connection, Version1);
            for (var i = 0; i < 3; i++)
                StoreConnection.Execute(connection, FormattableString.Invariant($"INSERT INTO events (dataset, send_deadline, attempts, payload) VALUES ('{TestEvents.Dataset}', 1796000000000, {i}, X'7B226576656E745F6964223A2261227D')"));
        }

        var store = temporary.Reopen();
        await store.AppendAsync("b");

        var oldest = await GetOldestAsync(store);
        Assert.InRange(oldest!.Value, before, DateTimeOffset.UtcNow.AddSeconds(2));
        Assert.Equal([0, 1, 2, 0], (await store.ClaimAsync()).Select(claimed => claimed.Attempts));
        Assert.DoesNotContain(temporary.Log.Lines, line => line.Contains("version", StringComparison.Ordinal));
        Assert.Equal(oldest, await GetOldestAsync(temporary.Reopen()));
    }

    [Fact]
    public async Task A_dead_letter_that_is_sent_again_counts_from_then_on()
    {
        using var temporary = new TemporaryStore();
        await temporary.Store.AppendAsync("a");
        await temporary.Store.DeadLetterAsync(TestEvents.Dataset, await temporary.Store.ClaimAsync(), new(DeadLetterReason.Rejected), CancellationToken.None);
        temporary.Clock.Advance(TimeSpan.FromHours(3));

        await foreach (var letter in temporary.Store.DeadLetters.ReadAsync())
            Assert.True(await temporary.Store.DeadLetters.RedriveAsync(letter.Id));

        Assert.Equal(temporary.Clock.GetUtcNow(), await GetOldestAsync(temporary.Store));
    }

    private static async Task<DateTimeOffset?> GetOldestAsync(SqliteEventStore store) => (await store.GetStatusAsync(TestEvents.Dataset, CancellationToken.None)).OldestStoredAt;

    // The maintenance, which the clock has started, uses the store's thread.
    private static async Task WaitForAsync(SqliteEventStore store, long events)
    {
        while ((await store.GetStatusAsync(TestEvents.Dataset, CancellationToken.None)).Events < events)
            await Task.Yield();
    }
}
